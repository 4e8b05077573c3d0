// What the stand-in says of several organisations: any number of them, every fifth without the service that is asked for.
import type { AcrossView, Aspect, OrganisationLink } from "../../src/host/wire";

const towns = [
  "Aldermoor Water",
  "Harbour Towns",
  "Upper Lea School Trust",
  "Brackendale Clinics",
  "Marsh Lane Library",
];

/** The links to some organisations; the first is the one of the sample. */
export function links(count: number): OrganisationLink[] {
  return Array.from({ length: count }, (_, index) => ({
    organisation: `o${index + 1}`,
    name: `${towns[index % towns.length] ?? ""}${index < towns.length ? "" : ` ${index + 1}`}`,
  }));
}

const common = [
  { takenFrom: "monitoring", name: "Monitoring", share: 0.8 },
  { takenFrom: "incident-response", name: "Incident response", share: 0.8 },
  { takenFrom: "monitoring+incident-response", name: "Watch and respond", share: 0.2 },
];
const heads = [
  "Owner",
  "Answered",
  "P1 promise",
  "At most in time",
  "Load",
  "Full positions",
  "Basic practices",
  "Tools",
];
const counts: [Aspect, string, number][] = [
  ["definition", "1", 9],
  ["processes", "2", 9],
  ["integration", "3", 8],
  ["practices", "4", 2],
];

function figures(index: number, words: string): string[] {
  return [
    index % 3 === 0 ? "Head of security" : "Facilities and IT lead",
    `${18 + (index % 20)} of 40`,
    index % 2 === 0
      ? "1 h to respond, 24×7, 95 %"
      : "4 h to respond, service hours, 90 %; 1 h to inform, 24×7, 95 %",
    index % 4 === 0 ? "" : `${20 + (index % 70)}.5 %`,
    `${60 + (index % 60)} %`,
    `${1 + (index % 4)}.25`,
    `${index % 9} of 9`,
    index % 6 === 0 ? "" : `Log store, Case record system, Ticket desk${words}`,
  ];
}

function said(index: number, number: number, words: string): string {
  const texts = [
    "",
    "24×7",
    "Sees what happens on our systems and says so before anybody is harmed.",
    "Night and weekends: on call, from home.\nOffice hours: the two of the desk, in turn.\nHolidays: nobody so far.",
    "Alerts of all servers and of the laptops of staff; logs of the cloud services; reports by phone and by mail from anybody in the house, at any time, in any of the four languages that are spoken there. What cannot be told apart within ten minutes is handed on as it stands, with a note of what was looked at.",
  ];
  return `${texts[(index + number) % texts.length] ?? ""}${(index + number) % 7 === 0 ? words : ""}`;
}

/** One service across some organisations; `words` is added to texts to see how long ones stand. */
export function across(count: number, takenFrom = "monitoring", words = ""): AcrossView {
  const all = links(count);
  const has = (index: number): boolean => index % 5 !== 3;
  const name = common.find((one) => one.takenFrom === takenFrom)?.name ?? takenFrom;
  return {
    takenFrom,
    services: common.map(({ share, ...one }) => ({ ...one, organisations: Math.ceil(count * share) })),
    heads,
    organisations: all.map((one, index) => ({
      ...one,
      name: one.name + (index % 7 === 0 ? words : ""),
      ...(has(index) ? { service: `${takenFrom}-${index + 1}` } : {}),
      called: has(index) ? name + words : "",
      figures: has(index) ? figures(index, words) : heads.map(() => ""),
    })),
    questions: counts.flatMap(([aspect, digit, of]) =>
      Array.from({ length: of }, (_, number) => ({
        question: `${aspect}.${number + 1}`,
        aspect,
        number: `${digit}.${number + 1}`,
        label: number % 3 === 0 ? "Purpose" : number % 3 === 1 ? "Who covers the hours" : "What is handed on",
        said: all.map((_one, index) => (has(index) ? said(index, number, words) : "")),
      })),
    ),
  };
}
