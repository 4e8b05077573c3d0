// What a typed table is made of: columns with kinds, lines with cells of text. Not what the cells mean.

/** What a cell takes: how it is edited, never whether it is right. */
export type CellKind = "text" | "prose" | "number" | "date" | "choice";

/** One thing that a cell of a choice column can hold. */
export interface CellChoice {
  id: string;
  label: string;
}

/** A column: its name, kind and unit, and for choices what there is to choose. */
export interface Column {
  id: string;
  label: string;
  kind: CellKind;
  unit?: string | undefined;
  help?: string | undefined;
  choices?: readonly CellChoice[] | undefined;
}

/** A line: a key that never changes, the text of its cells, and what is wrong with some of them. */
export interface Line {
  key: string;
  cells: Readonly<Record<string, string>>;
  faults?: Readonly<Record<string, string>>;
}

/** What the table says in its own words. */
export interface TableWords {
  add: string;
  cell: (column: string, position: number) => string;
  up: string;
  down: string;
  remove: string;
}

/** How a cell reads: the label of a choice, the text of everything else. */
export function reading(column: Column, text: string): string {
  return column.choices?.find((choice) => choice.id === text)?.label ?? text;
}
