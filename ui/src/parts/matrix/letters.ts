// The letters of a matrix of duties, what a key or a click makes of one, and what the matrix is made of.

/** What stands in a cell: answers for it, answers and does it, does it, is asked, is told; "" for nothing. */
export type Sign = "" | "A" | "A/R" | "R" | "C" | "I";

/** A column: who. */
export interface MatrixColumn {
  id: string;
  name: string;
  about: string;
}

/** A row: what it is about, the signs by column, and what does not hold for it. */
export interface MatrixRow {
  id: string;
  name: string;
  number?: number | undefined;
  signs: Readonly<Record<string, Sign>>;
  check?: string | undefined;
}

/** Rows under one head. */
export interface MatrixGroup {
  id: string;
  title: string;
  rows: readonly MatrixRow[];
}

/** What the matrix says in its own words. */
export interface MatrixWords {
  rows: string;
  check: string;
  nothing: string;
  sign: (sign: Exclude<Sign, "">) => string;
}

const order: readonly Sign[] = ["", "R", "A", "A/R", "C", "I"];

/** What the next click makes of a sign. */
export function clicked(sign: Sign): Sign {
  return order[(order.indexOf(sign) + 1) % order.length] ?? "";
}

/** What a key makes of a sign; nothing for a key that is not meant for it. A and R together are both. */
export function keyed(key: string, shift: boolean, sign: Sign): Sign | undefined {
  if (key === "Delete" || key === "Backspace" || key === " ") return "";
  const letter = key.length === 1 ? key.toUpperCase() : "";
  if (letter === "A") return shift || sign === "R" ? "A/R" : "A";
  if (letter === "R") return sign === "A" ? "A/R" : "R";
  return letter === "C" || letter === "I" ? letter : undefined;
}
