// What the stand-in says of earlier states, and what came of them since.
import type { ComparedView, Snapshot, StandingView } from "../../src/host/wire";

/** The state as it is, and two earlier ones. */
export const snapshots: Snapshot[] = [
  { revision: 412, at: "2026-11-24T14:02:11.894Z", author: "Facilitator", until: "now" },
  { revision: 398, at: "2026-11-24T11:30:00.000Z", author: "Facilitator", until: "merge" },
  { revision: 120, at: "2025-10-02T09:15:00.000Z", author: "", until: "combine" },
];

function standing(name: string, turned: Partial<StandingView> = {}): StandingView {
  return {
    name,
    answered: ["33 of 38", "33 of 38"],
    basic: ["4 of 5", "4 of 5"],
    advanced: ["1 of 7", "1 of 7"],
    written: ["2", "2"],
    hold: ["2 of 3", "2 of 3"],
    ...turned,
  };
}

const names = ["Strategy", "Policies", "Architecture", "Testing", "Monitoring"];
const gone: [string, string] = ["3 of 40", ""];

/** Some changes; five hundred of six hundred are listed with `many`. */
export function compared(words = "", many = false): ComparedView {
  const changes = [
    {
      place: `Incident response, 2.4 Who covers the hours${words}`,
      before: "Nobody covers them.",
      after: `A rota of four covers evenings, nights and weekends.${words}`,
    },
    {
      place: "Incident response, 2.2 Promises",
      before: "",
      after: "P1; report; engaged; 1; hours; 24×7; 95",
    },
    { place: "Incident response, 2.2 Promises", before: "P3; report; closed; 5; days; ; 80", after: "" },
    { place: "Monitoring, 4.1 Practices", before: "next", after: "in place" },
  ];
  return {
    before: "2025-10-02T09:15:00.000Z",
    services: [
      ...names.map((name) => standing(name + words)),
      standing("Incident response", {
        answered: ["25 of 40", "31 of 40"],
        basic: ["2 of 5", "4 of 5"],
        written: ["", "3"],
        hold: ["0 of 2", "1 of 1"],
      }),
      standing("Awareness", {
        answered: gone,
        basic: ["0 of 4", ""],
        advanced: ["0 of 5", ""],
        written: ["0", ""],
        hold: ["", ""],
      }),
    ],
    appeared: [
      {
        severity: "problem",
        title: `Incident response: the one-hour promise cannot be kept with office hours${words}`,
        remedy: "Widen the cover, or promise four hours.",
      },
      { severity: "caution", title: "Monitoring: one person holds three duties", remedy: "Name a deputy." },
    ],
    vanished: [
      {
        severity: "problem",
        title: "Incident response: nobody covers the hours outside office time",
        remedy: "",
      },
    ],
    changes: many ? Array.from({ length: 125 }, () => changes).flat() : changes,
    total: many ? 600 : changes.length,
  };
}

/** The same state twice. */
export const unchanged: ComparedView = {
  before: "2026-11-24T11:30:00.000Z",
  services: [...names, "Incident response"].map((name) => standing(name)),
  appeared: [],
  vanished: [],
  changes: [],
  total: 0,
};
