// What is typed in one place and not yet on the disk: it waits a moment, saves, and keeps the text whatever happens. It
// knows neither what is typed nor how it is saved.

import { untrack } from "svelte";
import { isRefusal } from "../host/host";

/** How sure a draft is on the disk. What failed is tried again by itself; what was refused waits for another text. */
export type DraftState = "saved" | "unsaved" | "failed" | "refused";

/** How long after the last key a draft saves itself, in milliseconds. */
export const pause = 300;
const firstRetry = 2_000;
const lastRetry = 16_000;

/** Where a draft is saved, and how to tell what went wrong in words. */
export interface DraftStore<T> {
  save: (value: T) => Promise<unknown>;
  explain: (error: unknown) => string;
}

/** One value being typed. */
export class Draft<T> {
  /** What stands in the field: never lost, never replaced while it is not saved. */
  value: T = $state() as T;
  /** Whether it is on the disk. */
  state: DraftState = $state("saved");
  /** Why the last try failed, in a sentence. */
  reason: string | undefined = $state();
  /** Whether something was typed since it is on the screen. */
  touched = $state(false);
  /** Seconds until the next try after a failure. */
  retryIn = $state(0);

  #store: DraftStore<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #version = 0;
  #retry = firstRetry;

  constructor(value: T, store: DraftStore<T>) {
    this.value = value;
    this.#store = store;
  }

  /** Takes what was typed and saves it a moment after the last key. */
  type(value: T): void {
    this.value = value;
    this.touched = true;
    this.#version += 1;
    if (this.state !== "failed") this.state = "unsaved";
    this.#wait(pause);
  }

  /** Takes what the file says now, unless something typed is still on its way. */
  settle(value: T): void {
    if (this.isQuiet) this.value = value;
  }

  /** Whether nothing is on its way. Asked without becoming a reason to ask again. */
  get isQuiet(): boolean {
    return untrack(() => this.state === "saved") && this.#running === undefined;
  }

  /** Whether what is typed waits for another text. Asked without becoming a reason to ask again. */
  get isRefused(): boolean {
    return untrack(() => this.state === "refused") && this.#running === undefined;
  }

  /** Why the text cannot be kept as it is, for the field itself to say. */
  get refusal(): string | undefined {
    return this.state === "refused" ? this.reason : undefined;
  }

  /** Saves now: on leaving the field, the screen or the window, or when asked to try again. Never rejects. */
  async flush(): Promise<void> {
    this.#stop();
    while (this.#running !== undefined) await this.#running;
    if (this.state === "saved" || this.state === "refused") return;
    this.#running = this.#save();
    await this.#running;
  }

  async #save(): Promise<void> {
    const version = this.#version;
    try {
      await this.#store.save(this.value);
      this.#retry = firstRetry;
      this.reason = undefined;
      this.state = version === this.#version ? "saved" : "unsaved";
    } catch (error) {
      this.reason = this.#store.explain(error);
      if (isRefusal(error)) {
        this.state = version === this.#version ? "refused" : "unsaved";
        return;
      }
      this.state = "failed";
      this.retryIn = Math.round(this.#retry / 1000);
      this.#wait(this.#retry);
      this.#retry = Math.min(lastRetry, this.#retry * 2);
    } finally {
      this.#running = undefined;
    }
  }

  #wait(milliseconds: number): void {
    this.#stop();
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
