// How the window speaks of findings: how grave they are, where they lead, and which of them still stand open.
import type { FindingView, RegisterView, Severity } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { IconName } from "../parts/marks/icons";
import type { Place } from "../workspace/Places.svelte";

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

/** The place where a finding can be mended. */
export function placeOf({ spot, question }: FindingView): Place {
  if (spot.spot === "overview") return { screen: "overview" };
  if (spot.spot === "duties") return { screen: "roles", service: spot.service };
  if (spot.spot === "register") return registerPlace(spot.register);
  return { screen: "worksheet", service: spot.service, question };
}

/** What a finding says first, without the name of the service where that is plain. */
export function headOf({ title }: Pick<FindingView, "title">, service?: string): string {
  const name = service === undefined ? "" : `${service}: `;
  const short = name !== "" && title.startsWith(name) ? title.slice(name.length) : title;
  const head = short.charAt(0).toLocaleUpperCase() + short.slice(1);
  return /[.?!]$/.test(head) ? head : `${head}.`;
}

function registerPlace(register: RegisterView["register"]): Place {
  if (register === "tools") return { screen: "tools" };
  return register === "priorities" ? { screen: "organisation" } : { screen: "roles" };
}
