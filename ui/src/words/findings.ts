// How the window speaks of findings: how grave they are, where they lead, and which of them still stand open.
import type { FindingView, RegisterView, Severity } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { IconName } from "../parts/marks/icons";
import type { LineSign } from "../parts/tables/meant";
import type { LineAt, Place } from "../workspace/Places.svelte";

/** How grave findings can be, the gravest first. */
export const severities = ["problem", "caution", "note"] as const satisfies Severity[];

/** The sign of a severity. */
export function severityIcon(severity: Severity): IconName {
  const icons: Record<Severity, IconName> = {
    problem: "octagon-alert",
    caution: "triangle-alert",
    note: "info",
  };
  return icons[severity];
}

/** The word for a severity. */
export function severityWord(severity: Severity): string {
  const words: Record<Severity, () => string> = {
    problem: m.severity_problem,
    caution: m.severity_caution,
    note: m.severity_note,
  };
  return words[severity]();
}

/** Whether a finding still wants somebody: nobody lives with it, or the day to look again has come. */
export function isOpen(finding: FindingView): boolean {
  return finding.accepted?.due !== false;
}

/** The gravest of some findings. */
export function gravestOf(findings: readonly FindingView[]): Severity | undefined {
  return severities.find((severity) => findings.some((one) => one.severity === severity));
}

/** The service in which a finding stands, if in one. */
export function serviceOf({ spot }: FindingView): string | undefined {
  return "service" in spot ? spot.service : undefined;
}

/** The line of a table that a finding means, if it means one. */
export function lineOf({ spot }: FindingView): string | undefined {
  switch (spot.spot) {
    case "question":
      return spot.row;
    case "practice":
      return spot.practice;
    case "hand-off":
      return spot.handOff;
    case "duties":
      return spot.subject;
    case "register":
      return spot.entry;
    case "overview":
      return undefined;
  }
}

/** What stands at the lines that open findings mean: the sign of the gravest one, and all of them in words. */
export function signsOf(findings: readonly FindingView[], service?: string): Map<string, LineSign> {
  const found = new Map<string, FindingView[]>();
  for (const finding of findings.filter(isOpen)) {
    const line = lineOf(finding);
    if (line !== undefined) found.set(line, [...(found.get(line) ?? []), finding]);
  }
  return new Map([...found].map(([line, those]) => [line, signOf(those, service)]));
}

/** The place where a finding can be mended, down to the line. */
export function placeOf(finding: FindingView): Place {
  const { spot, question } = finding;
  const id = lineOf(finding);
  const at = (table?: string): LineAt | undefined =>
    table === undefined || id === undefined ? undefined : { table, id };
  if (spot.spot === "overview") return { screen: "overview" };
  if (spot.spot === "duties") return { screen: "roles", service: spot.service, line: at(spot.service) };
  if (spot.spot === "register") return { screen: registerScreen(spot.register), line: at(spot.register) };
  return { screen: "worksheet", service: spot.service, question, line: at(question) };
}

/** What a finding says first, without the name of the service where that is plain. */
export function headOf({ title }: Pick<FindingView, "title">, service?: string): string {
  const name = service === undefined ? "" : `${service}: `;
  const short = name !== "" && title.startsWith(name) ? title.slice(name.length) : title;
  const head = short.charAt(0).toLocaleUpperCase() + short.slice(1);
  return /[.?!]$/.test(head) ? head : `${head}.`;
}

function registerScreen(register: RegisterView["register"]): "tools" | "organisation" | "roles" {
  if (register === "tools") return "tools";
  return register === "priorities" ? "organisation" : "roles";
}

function signOf(findings: readonly FindingView[], service?: string): LineSign {
  const severity = gravestOf(findings) ?? "note";
  const text = findings.map((one) => headOf(one, service)).join(" ");
  return { icon: severityIcon(severity), tone: severity, grade: severityWord(severity), text };
}
