// All drafts on the screen together: one state for the status line, one flush before anything that must not overtake them.
import type { Draft, DraftState } from "./Draft.svelte";

type AnyDraft = Pick<Draft<unknown>, "state" | "reason" | "flush">;

/** The drafts that are held. A draft that is let go saves itself first; a failed one stays held, so that it is retried. */
export class Drafts {
  #held: readonly AnyDraft[] = $state.raw([]);

  /** The gravest state of all. */
  get state(): DraftState {
    if (this.#held.some((draft) => draft.state === "failed")) return "failed";
    return this.#held.some((draft) => draft.state === "unsaved") ? "unsaved" : "saved";
  }

  /** Why one of them is not saved. */
  get reason(): string | undefined {
    return this.#held.find((draft) => draft.state === "failed")?.reason;
  }

  /** Holds a draft. */
  hold(draft: AnyDraft): void {
    this.#held = [...this.#held, draft];
  }

  /** Saves a draft and lets it go once it is on the disk. */
  async release(draft: AnyDraft): Promise<void> {
    for (;;) {
      await draft.flush();
      if (draft.state === "saved") break;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    this.#held = this.#held.filter((one) => one !== draft);
  }

  /** Saves all of them now. Never rejects. */
  async flush(): Promise<void> {
    await Promise.all(this.#held.map((draft) => draft.flush()));
  }
}
