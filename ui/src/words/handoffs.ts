// How the window speaks of hand-offs: the names of their texts, of agreements, and of what both ends say.
import type { HandOffView } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { HandOffField } from "../parts/tables/handoffs";

/** The texts of a hand-off in the order in which they are read; the first is its name. */
export function handOffFields(): HandOffField[] {
  return [
    { id: "what", label: m.handoff_what() },
    { id: "target", label: m.handoff_target() },
    { id: "agreement", label: m.handoff_agreement(), choices: agreements() },
    { id: "trigger", label: m.handoff_trigger() },
    { id: "output", label: m.handoff_output() },
  ];
}

/** The kinds of agreement. */
export function agreements(): { id: string; label: string }[] {
  return [
    { id: "internal", label: m.agreement_internal() },
    { id: "ola", label: m.agreement_ola() },
    { id: "sla", label: m.agreement_sla() },
    { id: "uc", label: m.agreement_uc() },
    { id: "law", label: m.agreement_law() },
    { id: "governance", label: m.agreement_governance() },
  ];
}

/** What both ends say about a hand-off, in a word or two. */
export function handOffWord(one: HandOffView): string {
  if (one.says === "no") return m.handoff_struck();
  if (one.says === "open") return m.handoff_proposed();
  if (one.otherSays === "yes") return m.handoff_both();
  if (one.otherSays === "no") return m.handoff_refused();
  return m.handoff_accepted();
}
