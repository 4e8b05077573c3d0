// What a table of proposals to accept, change or strike is made of.
import type { Choice } from "../fields/types";
import type { LineSign } from "./meant";

/** What one end says: nothing yet, yes, or no. */
export type Says = "open" | "yes" | "no";

/** One proposal: who stands at the other end, its texts by field, what this end says, what both say in words,
 *  and what is found at it. */
export interface HandOffLine {
  id: string;
  other: string;
  texts: Readonly<Record<string, string>>;
  says: Says;
  word: string;
  own: boolean;
  found?: LineSign | undefined;
}

/** A text of a proposal that can be changed; with choices, one of them. */
export interface HandOffField {
  id: string;
  label: string;
  choices?: readonly Choice[];
}

/** What the table says in its own words. */
export interface HandOffWords {
  accept: string;
  change: string;
  done: string;
  strike: string;
  remove: string;
}
