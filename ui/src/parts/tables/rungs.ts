// What a ladder is made of: rungs in groups, and what a rung can be given.
import type { MarkName } from "../marks/marks";
import type { LineSign } from "./meant";

/** One rung: its name, the smaller words under it, what is found at it, and the chosen value ("" for none). */
export interface Rung {
  id: string;
  name: string;
  detail?: string | undefined;
  found?: LineSign | undefined;
  value: string;
  own?: boolean;
}

/** Rungs under one head. */
export interface RungGroup {
  id: string;
  title: string;
  rungs: readonly Rung[];
}

/** What a rung can be given, in the order of the digits. */
export interface RungChoice {
  value: string;
  word: string;
  mark: MarkName;
}
