// Asking ahead: what the first screen will ask for is asked while the window is still being built.
import type { Host } from "./host";
import type { Desk, RequestName, Requests } from "./wire";

/** A host that answers the first call of its kind from what was asked ahead. */
export interface Foresighted extends Host {
  /** Asks now for what will be asked soon. Resolves when the answer is there, or none comes. */
  foresee: <N extends RequestName>(name: N, request: Requests[N]) => Promise<void>;
}

/** How long an answer is good for, in milliseconds: nobody changes anything before the first screen stands. */
const fresh = 1000;

/** A host that can ask ahead. */
export function foresighted(host: Host): Foresighted {
  const foreseen = new Map<string, Promise<unknown>>();
  const keyOf = (name: string, request: unknown): string => `${name} ${JSON.stringify(request)}`;
  return {
    on: host.on,
    call: (name, request) => {
      const key = keyOf(name, request);
      const answer = foreseen.get(key);
      foreseen.delete(key);
      return (answer as ReturnType<typeof host.call<typeof name>> | undefined) ?? host.call(name, request);
    },
    foresee: (name, request) => {
      const answer = host.call(name, request);
      const key = keyOf(name, request);
      foreseen.set(key, answer);
      setTimeout(() => foreseen.delete(key), fresh);
      // A failure is heard by whoever asks.
      return answer.then(
        () => undefined,
        () => undefined,
      );
    },
  };
}

/** Asks ahead for the screen at which a file opens. The same file, once all of it is there. */
export async function foreseeFirst(host: Foresighted, desk: Desk | null): Promise<Desk | null> {
  const { service, question } = desk?.place ?? {};
  if (service === undefined) return desk;
  const sheet = host.foresee("worksheet", { service });
  if (question !== undefined) await host.foresee("question", { service, question });
  await sheet;
  return desk;
}
