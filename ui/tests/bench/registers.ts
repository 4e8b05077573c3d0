// What the stand-in says of findings, registers, duties and tools: a little of each.
import type {
  ArchitectureView,
  Column,
  DutiesView,
  FindingView,
  FindingsView,
  RegisterView,
  Severity,
} from "../../src/host/wire";

const severities: readonly Severity[] = ["note", "caution", "problem"];

/** Some findings, every third a problem, about the cover of incident response. */
export function someFindings(count: number): FindingView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `finding-${index}`,
    check: "clock-against-cover",
    severity: severities[index % 3] ?? "note",
    group: index % 2 === 0 ? "cover" : "levels",
    title: `Incident response: finding ${index}`,
    why: "At most 26.8 % can be met.",
    remedy: "Widen the cover.",
    spot: { spot: "question", service: "incident-response", question: "processes.3" },
    place: "Incident response · Cover",
    question: "processes.3",
  }));
}

/** Findings at a row, a hand-off, a practice, a person and a step, to look at the lines they mean. */
export function findingsAtLines(): FindingView[] {
  const service = "incident-response";
  const at: Pick<FindingView, "spot" | "question">[] = [
    { spot: { spot: "question", service, question: "processes.1", row: "r2" }, question: "processes.1" },
    { spot: { spot: "practice", service, practice: "IR-03" }, question: "practices.0" },
    { spot: { spot: "hand-off", service, handOff: "h2" }, question: "integration.0" },
    { spot: { spot: "register", register: "people", entry: "one" } },
    { spot: { spot: "duties", service, subject: "verify" } },
  ];
  return someFindings(at.length).map((one, index) => {
    const finding: FindingView = { ...one, ...at[index] };
    if (at[index]?.question === undefined) delete finding.question;
    return finding;
  });
}

/** The findings as the host lists them. */
export function findingsView(findings: FindingView[]): FindingsView {
  const groups = [
    { id: "levels", label: "Promises" },
    { id: "cover", label: "Cover" },
  ];
  return { groups: findings.length > 0 ? groups : [], checked: groups, symptoms: [], findings };
}

function column(id: string, label: string, kind: Column["kind"] = "text"): Column {
  return { id, label, kind, unit: "", choices: [], help: "", required: false };
}

/** A register with one line that can be struck and one that was. */
export function registerView(register: string): RegisterView {
  const line = (id: string, name: string, struck: boolean): RegisterView["lines"][number] => ({
    id,
    cells: { name },
    faults: {},
    given: true,
    struck,
  });
  return {
    register,
    organisation: "aldermoor",
    label: register,
    line: "line",
    prompt: "",
    why: "",
    columns: [column("name", "Name"), column("seats", "Seats", "number")],
    lines: [line("one", `First of ${register}`, false), line("two", `Second of ${register}`, true)],
  };
}

/** Two roles, two steps and a feature. */
export const duties: DutiesView = {
  service: "incident-response",
  name: "Incident response",
  roles: [
    { id: "owner", name: "Owner", about: "" },
    { id: "analyst", name: "Analyst", about: "" },
  ],
  subjects: [
    { id: "receive", name: "Receive", step: true, duties: { owner: "accountable", analyst: "responsible" } },
    { id: "verify", name: "Verify", step: true, duties: {}, lack: "nobody-accountable" },
    { id: "evidence", name: "Keep evidence", step: false, duties: {} },
  ],
};

/** One cell with two tools of a kind, and one that could go. */
export const architecture: ArchitectureView = {
  columns: [
    { id: "protect", label: "Protect" },
    { id: "detect", label: "Detect" },
  ],
  rows: [
    {
      id: "devices",
      label: "Devices",
      cells: [
        { column: "protect", tools: [] },
        {
          column: "detect",
          tools: [
            { id: "old", name: "Old log box", doubled: true },
            { id: "new", name: "New log box", doubled: true },
          ],
        },
      ],
    },
  ],
  unplaced: [],
  candidates: [{ id: "old", name: "Old log box", unused: true, doubles: ["New log box"] }],
};
