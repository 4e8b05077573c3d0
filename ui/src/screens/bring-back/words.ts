// How the screen speaks of conflicts and of what is kept. Works nothing out.
import type { ConflictView, CopyView } from "../../host/wire";
import * as m from "../../paraglide/messages.js";
import type { Key } from "../../parts/frame/types";
import { handOffFields } from "../../words/handoffs";
import { capOf } from "../../workspace/keys";
import type { Keep } from "./Settling.svelte";

/** A conflict with its copy and its place among all. */
export interface Numbered {
  copy: CopyView;
  conflict: ConflictView;
  number: number;
  of: number;
}

/** The conflicts of all copies, in order. */
export function numbered(copies: readonly CopyView[]): Numbered[] {
  const all = copies.flatMap((copy) => copy.conflicts.map((conflict) => ({ copy, conflict })));
  return all.map((one, index) => ({ ...one, number: index + 1, of: all.length }));
}

/** Where a record stands, in words; what kind it is where that is in no service. */
export function placeWord({ where, key }: Pick<ConflictView, "where" | "key">): string {
  if (where !== "") return where;
  const words: Readonly<Partial<Record<typeof key.kind, () => string>>> = {
    "hand-off": m.handoffs,
    entry: m.back_register,
    acceptance: m.findings,
    combination: m.back_combinations,
    group: m.groups,
    merge: m.groups,
    catalogue: m.back_catalogue,
    service: m.services,
  };
  return (words[key.kind] ?? m.organisation)();
}

/** The line and the field within the place, where the place alone does not say it. */
export function partWord({ line, column, field }: ConflictView): string {
  const fields: Readonly<Record<string, string>> = {
    note: m.note(),
    confidence: m.confidence(),
    ...Object.fromEntries(handOffFields().map(({ id, label }) => [id, label])),
  };
  return [line, column === "" ? (fields[field] ?? "") : column].filter((one) => one !== "").join(", ");
}

/** In what way two sides stand against each other. */
export function clashWord({ clash }: ConflictView): string {
  const words: Record<ConflictView["clash"], () => string> = {
    field: m.back_wrote,
    "gone-here": m.back_gone_here,
    "gone-there": m.back_gone_there,
    "combined-here": m.back_combined_here,
    "combined-there": m.back_combined_there,
  };
  return words[clash]();
}

/** What was decided, in a few words. */
export function keptWord(keep: Keep, name: string): string {
  const words: Record<Keep, () => string> = {
    ours: m.back_stands_here,
    theirs: () => m.back_stands({ name }),
    both: m.back_both,
    words: m.back_stands_own,
  };
  return words[keep]();
}

/** The keys of a conflict, or of words being written for it; those of the whole job where none is in focus. */
export function keysOf(one: Numbered | undefined, writing: boolean): Key[] {
  if (one && writing)
    return [
      { keys: capOf("mod+Enter"), does: m.combine_take() },
      { keys: "Esc", does: m.word_cancel() },
    ];
  if (!one)
    return [
      { keys: capOf("mod+Enter"), does: m.back_merge() },
      { keys: "Esc", does: m.word_cancel() },
    ];
  const { conflict, copy } = one;
  return [
    { keys: "1", does: m.back_here() },
    ...(conflict.takesTheirs ? [{ keys: "2", does: copy.name }] : []),
    ...(conflict.takesBoth
      ? [
          { keys: "3", does: m.key_both() },
          { keys: "E", does: m.back_edit() },
        ]
      : []),
    ...(conflict.disputable ? [{ keys: m.key_space(), does: m.back_dispute() }] : []),
    { keys: "N", does: m.back_next() },
  ];
}
