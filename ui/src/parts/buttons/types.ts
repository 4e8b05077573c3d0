// What rows of radio-like buttons offer.
import type { MarkName } from "../marks/marks";

/** One state to choose: its value, word, mark, and the key that chooses it from anywhere on the question. */
export interface StateOption {
  value: string;
  word: string;
  mark: MarkName;
  keys?: string;
}

/** One side of the switch; the key that chooses it from anywhere near, if there is one. */
export interface SwitchOption {
  value: string;
  word: string;
  keys?: string;
}

/** One tab: its value, its word and how many there are. */
export interface Tab {
  value: string;
  word: string;
  count?: number;
}
