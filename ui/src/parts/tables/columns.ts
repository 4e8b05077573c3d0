// What a typed table is made of: columns with kinds, lines with cells of text. Not what the cells mean.
import type { LineSign } from "./meant";

/** What a cell takes: how it is edited, never whether it is right. A cell of `choices` holds ids apart by spaces. */
export type CellKind = "text" | "prose" | "number" | "date" | "time" | "choice" | "choices";

/** One thing that a cell of a choice column can hold. */
export interface CellChoice {
  id: string;
  label: string;
}

/** A column: its name, kind and unit, how its texts are written (`hint`), and for choices what there is to choose. */
export interface Column {
  id: string;
  label: string;
  kind: CellKind;
  unit?: string | undefined;
  help?: string | undefined;
  hint?: string | undefined;
  choices?: readonly CellChoice[] | undefined;
}

/** A line: a key that never changes, the text of its cells, what is wrong with some of them (`faults`), why some are
 *  not kept (`refused`), and what is found that hangs on the line (`found`). */
export interface Line {
  key: string;
  cells: Readonly<Record<string, string>>;
  faults?: Readonly<Record<string, string>>;
  refused?: Readonly<Record<string, string>> | undefined;
  found?: LineSign | undefined;
}

/** What the table says in its own words. */
export interface TableWords {
  add: string;
  cell: (column: string, position: number) => string;
  up: string;
  down: string;
  remove: string;
}

/** The ids in a cell of choices. */
export function idsOf(text: string): string[] {
  return text.split(/\s+/).filter((id) => id !== "");
}

/** How a cell reads: the labels of choices, the text of everything else. */
export function reading(column: Column, text: string): string {
  const label = (id: string): string => column.choices?.find((choice) => choice.id === id)?.label ?? id;
  return column.kind === "choices" ? idsOf(text).map(label).join(", ") : label(text);
}
