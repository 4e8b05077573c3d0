// The four aspects as the window names them.
import type { Aspect } from "../host/wire";
import * as m from "../paraglide/messages.js";

/** The aspects in the order of the worksheet. */
export const aspects = ["definition", "processes", "integration", "practices"] as const satisfies Aspect[];

/** The name of an aspect. */
export function aspectWord(aspect: Aspect): string {
  const words: Record<Aspect, () => string> = {
    definition: m.aspect_definition,
    processes: m.aspect_processes,
    integration: m.aspect_integration,
    practices: m.aspect_practices,
  };
  return words[aspect]();
}
