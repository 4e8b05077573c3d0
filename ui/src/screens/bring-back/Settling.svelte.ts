// What was decided about the conflicts of copies so far. It lives in the page until it is merged: the host says what
// would stand and changes nothing.
import type { ConflictView, Resolution } from "../../host/wire";

/** One of the ways to settle a conflict. */
export type Keep = Resolution["keep"];

/** The decisions of whoever brings copies back. */
export class Settling {
  /** The decisions by the id of the conflict. */
  resolutions: Readonly<Record<string, Resolution>> = $state.raw({});

  /** Whether something was decided that would be lost. */
  get hasDecided(): boolean {
    return Object.keys(this.resolutions).length > 0;
  }

  /** What is kept of a conflict; nothing while it is open. */
  keepOf({ id }: ConflictView): Keep | undefined {
    return this.resolutions[id]?.keep;
  }

  /** Whether an answer is kept as disputed. */
  isDisputed({ id }: ConflictView): boolean {
    return this.resolutions[id]?.disputed === true;
  }

  /** Keeps one side, or both. */
  keep({ id }: ConflictView, keep: Exclude<Keep, "words">): void {
    this.#put(id, { keep, disputed: this.resolutions[id]?.disputed === true });
  }

  /** Lets words of one's own stand. */
  write({ id }: ConflictView, text: string): void {
    this.#put(id, { keep: "words", text, disputed: this.resolutions[id]?.disputed === true });
  }

  /** Keeps an answer as disputed, or no longer; with both sides where nothing was decided yet. */
  dispute({ id, takesBoth }: ConflictView): void {
    const now = this.resolutions[id];
    if (now) this.#put(id, { ...now, disputed: !now.disputed });
    else this.#put(id, { keep: takesBoth ? "both" : "ours", disputed: true });
  }

  #put(id: string, resolution: Resolution): void {
    this.resolutions = { ...this.resolutions, [id]: resolution };
  }
}
