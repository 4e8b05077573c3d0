// Arrow keys inside a row of radio-like buttons: one tab stop, the arrows move and choose. Not for tables.

const forwards = new Set(["ArrowRight", "ArrowDown"]);
const backwards = new Set(["ArrowLeft", "ArrowUp"]);

/** The place an arrow, Home or End leads to from `from`, round the ends; undefined for any other key. */
export function roved(event: KeyboardEvent, from: number, count: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return undefined;
  if (forwards.has(event.key)) return (from + 1) % count;
  if (backwards.has(event.key)) return (from - 1 + count) % count;
  if (event.key === "Home") return 0;
  if (event.key === "End") return count - 1;
  return undefined;
}
