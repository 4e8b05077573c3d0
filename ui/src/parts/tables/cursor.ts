// Where the keyboard is in a table, and where a key leads. Knows rows and columns by number only.

/** A place in a table, counted from zero. */
export interface Place {
  row: number;
  column: number;
}

/** How many rows and columns can be stood on. */
export interface Extent {
  rows: number;
  columns: number;
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The place moved into the table, if it is outside. */
export function within(place: Place, extent: Extent): Place {
  return {
    row: Math.min(Math.max(0, place.row), Math.max(0, extent.rows - 1)),
    column: Math.min(Math.max(0, place.column), Math.max(0, extent.columns - 1)),
  };
}

/** Where an arrow, Home, End, Ctrl Home or Ctrl End leads; undefined for any other key. */
export function stepped(event: KeyboardEvent, at: Place, extent: Extent): Place | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  const arrow = arrows[event.key];
  if (arrow && !event.ctrlKey)
    return within({ row: at.row + arrow.row, column: at.column + arrow.column }, extent);
  if (event.key === "Home") return { row: event.ctrlKey ? 0 : at.row, column: 0 };
  if (event.key === "End")
    return { row: event.ctrlKey ? extent.rows - 1 : at.row, column: extent.columns - 1 };
  return undefined;
}

/** The next or previous cell in reading order; undefined past either end, where Tab leaves the table. */
export function tabbed(at: Place, backwards: boolean, extent: Extent): Place | undefined {
  const place = at.row * extent.columns + at.column + (backwards ? -1 : 1);
  if (place < 0 || place >= extent.rows * extent.columns) return undefined;
  return { row: Math.floor(place / extent.columns), column: place % extent.columns };
}

/** Whether a key writes a character, so that pressing it on a cell starts editing with it. */
export function writes(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Whether a key begins a composition (accents, Han), which needs a field to happen in. */
export function composes(event: KeyboardEvent): boolean {
  return ["Dead", "Process", "Unidentified"].includes(event.key) && !event.ctrlKey && !event.metaKey;
}
