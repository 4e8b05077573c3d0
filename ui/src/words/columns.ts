// The columns of the host as a typed table takes them: what a cell is edited with, and how its text is written.
import type { Column, ColumnKind } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { CellKind, Column as TableColumn, TableWords } from "../parts/tables/columns";

const kinds: Readonly<Record<ColumnKind, CellKind>> = {
  text: "text",
  prose: "prose",
  number: "number",
  choice: "choice",
  date: "date",
  time: "time",
  service: "choice",
  role: "choice",
  "yes-no": "choice",
  choices: "choices",
  services: "choices",
  entries: "choices",
};

/** A column as a typed table takes it. A choice of nothing is a text. */
export function tableColumn({ id, label, kind, help, unit, choices }: Column): TableColumn {
  const cell = kinds[kind];
  const empty = choices.length === 0;
  return {
    id,
    label,
    help,
    unit,
    kind: empty && (cell === "choice" || cell === "choices") ? "text" : cell,
    hint: kind === "time" ? m.hint_time() : kind === "date" ? m.hint_date() : undefined,
    choices: empty ? undefined : choices,
  };
}

/** What a typed table says in its own words. */
export function tableWords(add = m.table_add()): TableWords {
  return {
    add,
    cell: (column, position) => m.table_cell({ column, position }),
    up: m.table_up(),
    down: m.table_down(),
    remove: m.table_remove(),
  };
}
