// The lines of a table while they are typed: new lines stand at once, cells save themselves like any draft, and removing
// and moving wait their turn behind what was typed before. A cell that is refused keeps its text and holds up no other.
// Knows no question and no host.
import { untrack } from "svelte";
import { isRefusal } from "../host/host";
import { Draft } from "./Draft.svelte";

/** The text of cells by column. */
export type CellTexts = Readonly<Record<string, string>>;

/** A line as the file has it. */
export interface KeptLine {
  id: string;
  cells: CellTexts;
}

/** A line on the screen: its key stays the same from the first letter on, its id comes with the first save. `refused`
 *  says of cells why they are not kept as they are. */
export interface DraftLine {
  readonly key: string;
  readonly cells: CellTexts;
  readonly refused?: CellTexts;
}

/** Where lines are saved. `after` names the line to stand behind; none means first for `move`, last for `add`. */
export interface TableStore {
  add: (cells: CellTexts) => Promise<string>;
  edit: (id: string, cells: CellTexts) => Promise<void>;
  remove: (id: string) => Promise<void>;
  move: (id: string, after: string | undefined) => Promise<void>;
  explain: (error: unknown) => string;
}

type Order = { kind: "remove"; key: string } | { kind: "move"; key: string; after: string | undefined };

/** The lines of one table answer. */
export class TableDraft {
  /** The lines in order, as they are shown. */
  lines: readonly DraftLine[] = $state.raw([]);
  /** Whether all of it is on the disk, as any draft tells. */
  readonly draft: Draft<number>;

  #ids = new Map<string, string>();
  #dirty = new Map<string, Set<string>>();
  #due = new Set<string>();
  #refusals = new Map<string, unknown>();
  #orders: Order[] = [];
  #store: TableStore;
  #made = 0;

  constructor(kept: readonly KeptLine[], store: TableStore) {
    this.#store = store;
    this.draft = new Draft(0, { save: () => this.#save(), explain: store.explain });
    this.#take(kept);
  }

  /** Takes what the file says now, unless something is still on its way. Refused cells keep their text. */
  settle(kept: readonly KeptLine[]): void {
    if (this.draft.isQuiet || this.draft.isRefused) this.#take(kept);
  }

  /** Writes one cell. */
  write(key: string, column: string, text: string): void {
    this.#change(key, (line) => ({ ...line, cells: { ...line.cells, [column]: text } }));
    this.#dirty.set(key, (this.#dirty.get(key) ?? new Set()).add(column));
    this.#due.add(key);
    this.#touch();
  }

  /** Adds a line at the end that starts with one cell. */
  add(column: string, text: string): void {
    this.#made += 1;
    const key = `new-${this.#made}`;
    this.lines = [...this.lines, { key, cells: {} }];
    this.write(key, column, text);
  }

  /** Strikes a line. */
  remove(key: string): void {
    this.lines = this.lines.filter((line) => line.key !== key);
    for (const kept of [this.#dirty, this.#due, this.#refusals]) kept.delete(key);
    this.#orders.push({ kind: "remove", key });
    this.#now();
  }

  /** Moves a line by one place up or down. */
  move(key: string, by: -1 | 1): void {
    const from = this.lines.findIndex((line) => line.key === key);
    const line = this.lines[from];
    if (!line || from + by < 0 || from + by >= this.lines.length) return;
    const rest = this.lines.filter((one) => one !== line);
    this.lines = [...rest.slice(0, from + by), line, ...rest.slice(from + by)];
    this.#orders.push({ kind: "move", key, after: this.lines[from + by - 1]?.key });
    this.#now();
  }

  /** The id in the file of a line on the screen; none before its first save. */
  idOf(key: string): string | undefined {
    return this.#ids.get(key);
  }

  #take(kept: readonly KeptLine[]): void {
    const keys = new Map([...this.#ids].map(([key, id]) => [id, key]));
    const held = new Map(untrack(() => this.lines).map((line) => [line.key, line]));
    const shown = kept.map((line) => this.#held(line, held.get(keys.get(line.id) ?? line.id), keys));
    const fresh = [...held.values()].filter(({ key }) => this.#dirty.has(key) && !this.#ids.has(key));
    this.lines = [...shown, ...fresh];
    for (const line of kept) this.#ids.set(keys.get(line.id) ?? line.id, line.id);
  }

  #held({ id, cells }: KeptLine, shown: DraftLine | undefined, keys: ReadonlyMap<string, string>): DraftLine {
    const key = keys.get(id) ?? id;
    const dirty = [...(this.#dirty.get(key) ?? [])];
    if (!shown?.refused || dirty.length === 0) return { key, cells };
    const texts = dirty.map((column) => [column, shown.cells[column] ?? ""] as const);
    return { key, cells: { ...cells, ...Object.fromEntries(texts) }, refused: shown.refused };
  }

  #change(key: string, change: (line: DraftLine) => DraftLine): void {
    this.lines = this.lines.map((line) => (line.key === key ? change(line) : line));
  }

  #touch(): void {
    this.draft.type(this.draft.value + 1);
  }

  #now(): void {
    this.#touch();
    void this.draft.flush();
  }

  async #save(): Promise<void> {
    for (const line of this.lines) if (this.#due.has(line.key)) await this.#saveLine(line);
    while (this.#orders[0]) {
      await this.#carryOut(this.#orders[0]);
      this.#orders.shift();
    }
    for (const refusal of this.#refusals.values()) throw refusal;
  }

  async #saveLine(line: DraftLine): Promise<void> {
    const { key } = line;
    const dirty = this.#dirty.get(key) ?? new Set();
    this.#dirty.delete(key);
    this.#due.delete(key);
    const rest = new Set(dirty);
    const refused = new Map<string, unknown>();
    try {
      await this.#saveCells(line, [...dirty], rest, refused);
      this.#note(key, refused);
    } catch (error) {
      this.#due.add(key);
      throw error;
    } finally {
      if (rest.size > 0) this.#dirty.set(key, new Set([...rest, ...(this.#dirty.get(key) ?? [])]));
    }
  }

  // All of them at once; when that is refused, one after the other, so that the refused ones hold up no other.
  async #saveCells(
    line: DraftLine,
    columns: readonly string[],
    rest: Set<string>,
    refused: Map<string, unknown>,
  ): Promise<void> {
    const id = this.#ids.get(line.key);
    const cells = Object.fromEntries(columns.map((column) => [column, line.cells[column] ?? ""]));
    try {
      if (id === undefined) this.#ids.set(line.key, await this.#store.add(cells));
      else await this.#store.edit(id, cells);
      for (const column of columns) rest.delete(column);
    } catch (error) {
      const [first = "", ...others] = columns;
      if (!isRefusal(error)) throw error;
      if (others.length === 0) refused.set(first, error);
      else for (const column of columns) await this.#saveCells(line, [column], rest, refused);
    }
  }

  #note(key: string, refused: ReadonlyMap<string, unknown>): void {
    const [first] = refused.values();
    if (first === undefined) this.#refusals.delete(key);
    else this.#refusals.set(key, first);
    const sentences = [...refused].map(([column, error]) => [column, this.#store.explain(error)]);
    this.#change(key, ({ cells }) => ({
      key,
      cells,
      ...(first === undefined ? {} : { refused: Object.fromEntries(sentences) as CellTexts }),
    }));
  }

  async #carryOut(order: Order): Promise<void> {
    const id = this.#ids.get(order.key);
    if (id === undefined) return;
    if (order.kind === "remove") await this.#store.remove(id);
    else await this.#store.move(id, order.after === undefined ? undefined : this.#ids.get(order.after));
  }
}
