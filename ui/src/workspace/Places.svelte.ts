// Where one is in the window, and where one was: the path back and forward. Knows no screen from the inside.
import type { Against, Aspect } from "../host/wire";

/** A place that can be shown, and gone back to. */
export type Place =
  | { screen: "overview" }
  | { screen: "worksheet"; service: string; aspect?: string | undefined; question?: string | undefined }
  | { screen: "history"; service?: string | undefined; question?: string | undefined }
  | { screen: "export"; service?: string | undefined }
  | { screen: "combine" }
  | { screen: "split"; combination: string }
  | { screen: "handOut" }
  | { screen: "bringBack"; copies: string[] }
  | { screen: "findings" }
  | { screen: "roles"; service?: string | undefined }
  | { screen: "tools" }
  | { screen: "levels" }
  | { screen: "capacity" }
  | { screen: "handOffs"; service?: string | undefined }
  | { screen: "maturity"; service?: string | undefined }
  | { screen: "organisation" }
  | { screen: "across"; takenFrom?: string | undefined; answers?: boolean; aspect?: Aspect | undefined }
  | { screen: "compare"; against?: Against }
  | { screen: "settings" };

const longest = 100;

/** The path through the screens. */
export class Places {
  #past: Place[] = $state([]);
  #future: Place[] = $state([]);
  /** The place that is shown. */
  here: Place = $state({ screen: "overview" });

  /** Whether there is a place to go back to. */
  get hasPast(): boolean {
    return this.#past.length > 0;
  }

  /** Whether there is a place to go forward to. */
  get hasFuture(): boolean {
    return this.#future.length > 0;
  }

  /** Goes to a place; the one left can be gone back to. */
  go(place: Place): void {
    if (same(place, this.here)) return;
    this.#past = [...this.#past, this.here].slice(-longest);
    this.#future = [];
    this.here = place;
  }

  /** Moves within the place without a step to go back over: the next question of the same aspect. */
  move(place: Place): void {
    this.here = place;
  }

  /** Starts anew, as after opening a file. */
  start(place: Place): void {
    this.#past = [];
    this.#future = [];
    this.here = place;
  }

  /** Goes one place back. */
  back(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.here, ...this.#future];
    this.here = last;
  }

  /** Goes one place forward again. */
  forward(): void {
    const next = this.#future[0];
    if (!next) return;
    this.#future = this.#future.slice(1);
    this.#past = [...this.#past, this.here];
    this.here = next;
  }
}

function same(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
