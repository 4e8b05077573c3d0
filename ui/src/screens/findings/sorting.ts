// Which findings are listed, and under which heads. Goes by what the view says; decides nothing about the domain.
import type { FindingsView, FindingView, Severity } from "../../host/wire";
import { isOpen, serviceOf, severities } from "../../words/findings";

/** What is listed: all that stand open, those of one severity, or those that somebody lives with. */
export type Listed = "open" | Severity | "accepted";

/** Findings under one head. */
export interface FindingGroup {
  id: string;
  label: string;
  findings: readonly FindingView[];
}

/** The findings of one kind, of one service or of all (""). */
export function listed(all: readonly FindingView[], what: Listed, service = ""): FindingView[] {
  return all.filter((one) => {
    if (service !== "" && serviceOf(one) !== service) return false;
    if (what === "accepted") return !isOpen(one);
    return isOpen(one) && (what === "open" || one.severity === what);
  });
}

/** Findings under their heads: the head with the gravest finding first, and in it the gravest first. */
export function grouped(findings: readonly FindingView[], heads: FindingsView["groups"]): FindingGroup[] {
  const grave = (one: FindingView): number => severities.indexOf(one.severity);
  const byGravity = (one: FindingView, other: FindingView): number => grave(one) - grave(other);
  const gravest = ({ findings: [first] }: FindingGroup): number => (first ? grave(first) : severities.length);
  return heads
    .map((head) => ({ ...head, findings: findings.filter((one) => one.group === head.id).sort(byGravity) }))
    .filter((group) => group.findings.length > 0)
    .sort((one, other) => gravest(one) - gravest(other));
}
