// What the frame of the window is filled with: places, steps, keys, and ways on.
import type { IconName } from "../marks/icons";
import type { MarkName } from "../marks/marks";

/** One place to go. */
export interface RailPlace {
  id: string;
  word: string;
  icon?: IconName | undefined;
  mark?: { name: MarkName; word: string } | undefined;
  sign?: { name: IconName; tone: "problem" | "caution" | "note"; word: string } | undefined;
  count?: string | undefined;
  go: () => void;
}

/** Places under one head; the first group needs none. */
export interface RailGroup {
  id: string;
  title?: string;
  places: readonly RailPlace[];
}

/** One step: its name, how far it is in words, and the marks of its questions, if it shows any, with what they add up to. */
export interface Step {
  id: string;
  word: string;
  fraction: string;
  marks: readonly MarkName[];
  summary: string;
}

/** One key with its verb. */
export interface Key {
  keys: string;
  does: string;
}

/** One step that a tool of the bar can make: its name with what it concerns, and what to call; no call, no step. */
export interface BarStep {
  label: string;
  go?: (() => void) | undefined;
}

/** A way on from what happened. */
export interface ToastWay {
  word: string;
  go: () => void;
}
