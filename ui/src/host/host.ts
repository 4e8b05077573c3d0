// The whole outside world as the window sees it: one call with a name, and the events it hears. Not how either is carried.
import type { EventName, Events, Replies, RequestName, Requests } from "./wire";

/** What answers the window: the shell in the app, a stand-in in tests. */
export interface Host {
  /** Asks for something by name. Rejects with a [`HostError`] that says in words what happened and what to do. */
  call: <N extends RequestName>(name: N, request: Requests[N]) => Promise<Replies[N]>;
  /** Listens to an event until the returned function is called. */
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
}

/** Why a call failed: a sentence for the user, and a code where the window behaves differently. */
export class HostError extends Error {
  readonly code: string;

  constructor(message: string, code = "") {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** Whether a call was refused for what it asked, so that asking the same again cannot help. */
export function isRefusal(error: unknown): boolean {
  return error instanceof HostError && error.code === "refused";
}

/** What went wrong, in words for the screen. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A copy in which no text holds half of a surrogate pair, which the wire would refuse. */
export function wellFormed<T>(value: T): T {
  if (typeof value === "string") return value.toWellFormed() as T;
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wellFormed(item)])) as T;
}
