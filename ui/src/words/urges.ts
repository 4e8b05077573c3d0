// Why a question is the next step, in a sentence.
import type { Urge } from "../host/wire";
import * as m from "../paraglide/messages.js";

/** The sentence for an urge. */
export function urgeSentence(urge: Urge): string {
  const sentences: Record<Urge, () => string> = {
    disputed: m.urge_disputed,
    minimum: m.urge_minimum,
    required: m.urge_required,
    parked: m.urge_parked,
    open: m.urge_open,
    agree: m.urge_agree,
  };
  return sentences[urge]();
}
