// Changed copies of a short list, by position. Positions outside the list leave it as it is.

/** The list with `item` put in at `index`. */
export function inserted<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** The list without what stood at `index`. */
export function removed<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, place) => place !== index);
}

/** The list with `item` in place of what stood at `index`. */
export function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((old, place) => (place === index ? item : old));
}

/** The list with what stood at `from` now standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  return item === undefined ? [...list] : inserted(removed(list, from), to, item);
}
