// The lines of a table while they are typed: new lines stand at once, cells save themselves like any draft, and removing
// and moving wait their turn behind what was typed before. Knows no question and no host.
import { Draft } from "./Draft.svelte";

/** The text of cells by column. */
export type CellTexts = Readonly<Record<string, string>>;

/** A line as the file has it. */
export interface KeptLine {
  id: string;
  cells: CellTexts;
}

/** A line on the screen: its key stays the same from the first letter on, its id comes with the first save. */
export interface DraftLine {
  readonly key: string;
  readonly cells: CellTexts;
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
  #orders: Order[] = [];
  #store: TableStore;
  #made = 0;

  constructor(kept: readonly KeptLine[], store: TableStore) {
    this.#store = store;
    this.draft = new Draft(0, { save: () => this.#save(), explain: store.explain });
    this.#take(kept);
  }

  /** Takes what the file says now, unless something is still on its way. */
  settle(kept: readonly KeptLine[]): void {
    if (this.draft.isQuiet) this.#take(kept);
  }

  /** Writes one cell. */
  write(key: string, column: string, text: string): void {
    this.lines = this.lines.map((line) =>
      line.key === key ? { key, cells: { ...line.cells, [column]: text } } : line,
    );
    this.#dirty.set(key, (this.#dirty.get(key) ?? new Set()).add(column));
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
    this.#dirty.delete(key);
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
    this.lines = kept.map((line) => ({ key: keys.get(line.id) ?? line.id, cells: line.cells }));
    for (const line of kept) this.#ids.set(keys.get(line.id) ?? line.id, line.id);
  }

  #touch(): void {
    this.draft.type(this.draft.value + 1);
  }

  #now(): void {
    this.#touch();
    void this.draft.flush();
  }

  async #save(): Promise<void> {
    for (const line of this.lines) await this.#saveLine(line);
    while (this.#orders[0]) {
      await this.#carryOut(this.#orders[0]);
      this.#orders.shift();
    }
  }

  async #saveLine(line: DraftLine): Promise<void> {
    const dirty = this.#dirty.get(line.key);
    if (!dirty) return;
    const id = this.#ids.get(line.key);
    this.#dirty.delete(line.key);
    try {
      if (id === undefined) this.#ids.set(line.key, await this.#store.add(line.cells));
      else
        await this.#store.edit(
          id,
          Object.fromEntries([...dirty].map((column) => [column, line.cells[column] ?? ""])),
        );
    } catch (error) {
      this.#dirty.set(line.key, new Set([...dirty, ...(this.#dirty.get(line.key) ?? [])]));
      throw error;
    }
  }

  async #carryOut(order: Order): Promise<void> {
    const id = this.#ids.get(order.key);
    if (id === undefined) return;
    if (order.kind === "remove") await this.#store.remove(id);
    else await this.#store.move(id, order.after === undefined ? undefined : this.#ids.get(order.after));
  }
}
