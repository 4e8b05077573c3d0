// What a field shows of a value. A value of another form than the field's shows as nothing and is not lost: only typing
// replaces it.
import type { Value } from "../../../host/wire";

/** The text of a value. */
export function textOf(value: Value): string {
  return value.kind === "text" ? value.text : "";
}

/** The entries of a value. */
export function itemsOf(value: Value): readonly string[] {
  return value.kind === "items" ? value.items : [];
}

/** The choices of a value. */
export function picksOf(value: Value): readonly string[] {
  return value.kind === "picks" ? value.picks : [];
}
