// What the stand-in says of copies that groups worked on: three of them with 122 changes and three conflicts (a text, a
// cell, one struck and changed). It takes decisions as the host would and works nothing else out.
import { HostError } from "../../src/host/host";
import type {
  BringBackView,
  ConflictView,
  CopyView,
  GroupsView,
  Piece,
  Requests,
  Resolution,
  SideView,
} from "../../src/host/wire";

type Join = CopyView["joins"][0];
interface Sketch extends Partial<ConflictView> {
  id: string;
  key: ConflictView["key"];
  where: string;
  base: string;
  ours: SideView;
  theirs: SideView;
}

const response = "incident-response";

/** A side: `-` before struck words, `+` before new ones, `=` before those that stay. */
function side(who: string, at: string, ...marked: string[]): SideView {
  const marks: Readonly<Record<string, Piece["mark"]>> = { "-": "gone", "+": "new", "=": "same" };
  const pieces = marked.map((one): Piece => ({ mark: marks[one.charAt(0)] ?? "same", text: one.slice(1) }));
  const text = pieces
    .filter((one) => one.mark !== "gone")
    .map((one) => one.text)
    .join("");
  return { text, pieces, who, at: at === "" ? "" : `2026-11-23T${at}:00Z` };
}

const hours: Sketch = {
  id: "head-b/row/levels/row-1/cells.target",
  key: { kind: "row", service: response, question: "processes.1", row: "row-1" },
  place: { service: response, question: "processes.1" },
  where: "Incident response, Service levels",
  line: "P1 report",
  field: "cells.target",
  column: "Within",
  base: "1 h",
  ours: side("Service desk manager", "10:02", "-1 h", "+30 min"),
  theirs: side("Monitoring lead", "10:20", "-1 h", "+15 min"),
};

const cover: Sketch = {
  id: "head-b/answer/cover/value",
  key: { kind: "answer", service: response, question: "processes.3" },
  place: { service: response, question: "processes.3" },
  where: "Incident response, Cover outside office hours",
  base: "Nobody. The service desk takes a message and calls in the morning.",
  ours: side(
    "Plenary, service desk manager",
    "10:12",
    "-Nobody. ",
    "=The service desk takes a message and calls ",
    "-in the morning.",
    "+the provider, who wakes the incident lead for P1 only.",
  ),
  theirs: side(
    "Monitoring lead",
    "10:31",
    "-Nobody. The service desk takes a message and calls in the morning.",
    "+A rota of four covers evenings, nights and weekends, one week each. The person on call picks up within 15 minutes.",
  ),
  disputable: true,
  state: "answered",
};

const struck: Sketch = {
  id: "head-b/hand-off/it-operations/",
  key: { kind: "hand-off", hand_off: "hand-off-7" },
  where: "",
  line: "Disconnecting a system",
  field: "",
  clash: "gone-there",
  base: "Disconnecting a system; within 1 h; operational agreement",
  ours: side(
    "Head of IT",
    "10:15",
    "=Disconnecting a system; within ",
    "-1 h",
    "+30 min",
    "=; operational agreement",
  ),
  theirs: side("Incident lead", "10:40", "-Disconnecting a system; within 1 h; operational agreement"),
  takesBoth: false,
};

function standing({ ours, theirs }: Sketch, name: string, now: Resolution | undefined): string {
  if (now?.keep === "words") return now.text;
  if (now?.keep === "both") return `Here: ${ours.text}\n\n${name}: ${theirs.text}`;
  return now?.keep === "theirs" ? theirs.text : ours.text;
}

function conflict(sketch: Sketch, name: string, now: Resolution | undefined): ConflictView {
  const state = now?.disputed === true ? { state: "disputed" as const } : {};
  return {
    place: {},
    line: "",
    field: "value",
    column: "",
    clash: "field",
    advice: "",
    records: 1,
    takesTheirs: true,
    takesBoth: true,
    disputable: false,
    ...sketch,
    ...state,
    ...(now === undefined ? {} : { resolution: now }),
    settled: now !== undefined,
    stands: standing(sketch, name, now),
  };
}

const notes = [
  ["Purpose", "", "Sees what happens on the systems that matter and says so in time."],
  ["Customers", "Everyone", "Everyone at Aldermoor Water, and the two towns it supplies"],
  ["Log sources", "Firewalls; mail", "Firewalls; mail; the pumping stations’ controllers"],
  ["Who is told first", "Service desk", "Service desk, then the operator on shift"],
  ["Suppliers", "None", "Northgate Monitoring, nights and weekends"],
  ["Old runbook", "Call the former provider", ""],
] as const;

function joins(service: string, name: string, count: number): Join[] {
  return Array.from({ length: count }, (_, index) => {
    const [label, before, after] = notes[index % notes.length] ?? notes[0];
    const question = `definition.${index}`;
    return {
      key: { kind: "answer", service, question },
      place: { service, question },
      where: `${name}, ${label}`,
      before,
      after,
    };
  });
}

const copies = [
  { letter: "a", name: "Group A, detection", of: ["monitoring", "Monitoring"], joins: 41, conflicts: [] },
  {
    letter: "b",
    name: "Group B, response",
    of: [response, "Incident response"],
    joins: 60,
    conflicts: [hours, cover, struck],
  },
  { letter: "c", name: "Group C, suppliers", of: ["policies", "Policies"], joins: 18, conflicts: [] },
] as const;

/** What bringing copies back would come to, with what was decided so far. */
export function bringingBack(wish: Requests["bringBackPreview"]): BringBackView {
  const strange = wish.copies.find((path) => path.includes("harbour"));
  if (strange !== undefined)
    throw new HostError(
      `“${strange}” was not made from this workspace: the two have no step in common. Nothing was changed. Bring it in as an organisation instead.`,
      "refused",
    );
  const found = copies.filter(({ letter }) => wish.copies.some((path) => path.includes(`group-${letter}`)));
  const views = found.map((one): CopyView => {
    const conflicts = one.conflicts.map((it) => conflict(it, one.name, wish.resolutions[it.id]));
    const [service = "", name = ""] = one.of;
    return {
      path: `/stick/group-${one.letter}.charrette`,
      name: one.name,
      group: `group-${one.letter}`,
      handedOut: "2026-11-23T09:05:00Z",
      head: `head-${one.letter}`,
      at: "2026-11-23T10:55:00Z",
      steps: one.joins + conflicts.length,
      joins: joins(service, name, one.joins),
      conflicts,
      left: conflicts.filter((it) => !it.settled).length,
    };
  });
  const sum = (count: (one: CopyView) => number): number =>
    views.reduce((before, one) => before + count(one), 0);
  return {
    revision: 88,
    copies: views,
    joins: sum((one) => one.joins.length),
    conflicts: sum((one) => one.conflicts.length),
    left: sum((one) => one.left),
  };
}

/** Who was handed what; in the copy of a group, that group too. */
export function groups(here?: string): GroupsView {
  const group = (letter: string, name: string, services: GroupsView["groups"][0]["services"]) => ({
    group: `group-${letter}`,
    organisation: "o1",
    name,
    services,
    handedOut: "2026-11-23T09:05:00Z",
  });
  const all = [
    group("b", "Group B, response", [{ service: response, name: "Incident response" }]),
    group("a", "Group A, detection", [
      { service: "monitoring", name: "Monitoring" },
      { service: "testing", name: "Testing" },
    ]),
  ];
  const own = all.find((one) => one.name === here);
  return {
    groups: all.map((one) => (one.group === "group-a" ? { ...one, back: "2026-11-23T10:55:00Z" } : one)),
    back: [{ name: "Group A, detection", at: "2026-11-23T10:55:00Z", steps: 41 }],
    ...(own ? { here: own } : {}),
  };
}
