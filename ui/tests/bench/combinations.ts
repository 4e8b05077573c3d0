// What the stand-in says can be combined, and one combination with two changes since.
import type { CombinationsView } from "../../src/host/wire";

/** The services that can be combined. */
export const services = [
  { service: "strategy", name: "Strategy", owner: "Head of security", organisation: "" },
  { service: "policies", name: "Policies", owner: "Compliance lead", organisation: "" },
  { service: "architecture", name: "Architecture", owner: "Head of IT", organisation: "" },
  { service: "testing", name: "Testing", owner: "", organisation: "" },
  { service: "monitoring", name: "Monitoring", owner: "Monitoring lead", organisation: "" },
  { service: "incident-response", name: "Incident response", owner: "Incident lead", organisation: "" },
];

function grouped(name: string, members: readonly string[]): CombinationsView["groupings"][0]["services"][0] {
  const named = services.filter((one) => members.includes(one.service));
  return { name, members: named.map((one) => one.service), names: named.map((one) => one.name) };
}

/** What can be combined, and one combination with two changes since. */
export const combinations: CombinationsView = {
  services,
  groupings: [
    {
      id: "six-25",
      label: "Up to 25 people, nobody dedicated",
      about:
        "Two services, and testing bought. Architecture is done within IT. Accountability, accepting risks and the authority to disconnect stay inside.",
      services: [
        grouped("Direct", ["strategy", "policies"]),
        grouped("Run", ["monitoring", "incident-response"]),
      ],
    },
    {
      id: "six-250",
      label: "25 to 250 people, one or two for security",
      about:
        "Three services. Whoever builds coordinates testing, and lets somebody else judge critical parts.",
      services: [
        grouped("Direct", ["strategy", "policies"]),
        grouped("Build", ["architecture", "testing"]),
        grouped("Run", ["monitoring", "incident-response"]),
      ],
    },
  ],
  combinations: [],
};

/** The same once a combination stands in the workspace. */
export const combined: CombinationsView = {
  ...combinations,
  combinations: [
    {
      combination: "combination-1",
      service: "combined-1",
      name: "Watch and respond",
      members: ["Monitoring", "Incident response"],
      since: [
        {
          key: { kind: "answer", service: "combined-1", question: "definition.purpose" },
          place: "Watch and respond · Purpose",
          made: "Monitoring: Sees what happens on our systems.\n\nIncident response: Ends incidents fast.",
          now: "Sees what happens on our systems and ends incidents fast.",
          members: [
            { service: "monitoring", name: "Monitoring" },
            { service: "incident-response", name: "Incident response" },
          ],
        },
        {
          key: { kind: "row", service: "combined-1", question: "processes.targets", row: "row-1" },
          place: "Watch and respond · Service levels",
          made: "",
          now: "P2; report; engaged; 4; hours; 24×7; 90",
          members: [
            { service: "incident-response", name: "Incident response" },
            { service: "monitoring", name: "Monitoring" },
          ],
        },
      ],
    },
  ],
};
