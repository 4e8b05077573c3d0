// Where one is in the window, and where one was: the path back and forward. Knows no screen from the inside.
import type { Against, Aspect } from "../host/wire";

/** A line of a table on a screen: the table, by what it shows (a question, a register, the duties of a service), and the
 *  line's id. */
export interface LineAt {
  table: string;
  id: string;
}

/** A place that can be shown, and gone back to; it may name a line. */
export type Place =
  | { screen: "overview" }
  | {
      screen: "worksheet";
      service: string;
      aspect?: string | undefined;
      question?: string | undefined;
      line?: LineAt | undefined;
    }
  | { screen: "history"; service?: string | undefined; question?: string | undefined }
  | { screen: "export"; service?: string | undefined }
  | { screen: "combine" }
  | { screen: "split"; combination: string }
  | { screen: "handOut" }
  | { screen: "bringBack"; copies: string[] }
  | { screen: "findings" }
  | { screen: "roles"; service?: string | undefined; line?: LineAt | undefined }
  | { screen: "tools"; line?: LineAt | undefined }
  | { screen: "levels" }
  | { screen: "capacity" }
  | { screen: "handOffs"; service?: string | undefined }
  | { screen: "maturity"; service?: string | undefined }
  | { screen: "organisation"; line?: LineAt | undefined }
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

  /** The line of a table that the place names, if it names one. */
  lineIn(table: string): string | undefined {
    const line = "line" in this.here ? this.here.line : undefined;
    return line?.table === table ? line.id : undefined;
  }

  /** Goes to a place; the one left can be gone back to. A place that names no line is also where one is at a line of it. */
  go(place: Place): void {
    if (same(place, this.here) || same(place, { ...this.here, line: undefined } as Place)) return;
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
