// All drafts on the screen together: one state for the status line, one flush before anything that must not overtake them.
import type { Draft, DraftState } from "./Draft.svelte";

type AnyDraft = Pick<Draft<unknown>, "state" | "reason" | "flush">;

/** The drafts that are held. A draft that is let go saves itself first; a failed one stays held, so that it is retried. */
export class Drafts {
  #held: readonly AnyDraft[] = $state.raw([]);

  /** The gravest state of all. */
  get state(): DraftState {
    for (const state of ["failed", "refused"] as const) if (this.#of(state)) return state;
    return this.#held.some((draft) => draft.state === "unsaved") ? "unsaved" : "saved";
  }

  /** Why one of them is not saved. */
  get reason(): string | undefined {
    return (this.#of("failed") ?? this.#of("refused"))?.reason;
  }

  /** Holds a draft. */
  hold(draft: AnyDraft): void {
    this.#held = [...this.#held, draft];
  }

  /** Saves a draft and lets it go once it is on the disk, or refused for good; then it tells why. */
  async release(draft: AnyDraft): Promise<string | undefined> {
    for (;;) {
      await draft.flush();
      if (draft.state === "saved" || draft.state === "refused") break;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    this.#held = this.#held.filter((one) => one !== draft);
    return draft.state === "refused" ? draft.reason : undefined;
  }

  /** Saves all of them now. Never rejects. */
  async flush(): Promise<void> {
    await Promise.all(this.#held.map((draft) => draft.flush()));
  }

  #of(state: DraftState): AnyDraft | undefined {
    return this.#held.find((draft) => draft.state === state);
  }
}
