// Lines of a table on their way to the disk.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HostError } from "../host/host";
import { pause } from "./Draft.svelte";
import { TableDraft, type TableStore } from "./TableDraft.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function table() {
  const calls: unknown[] = [];
  const store: TableStore = {
    add: (cells) => Promise.resolve(void calls.push(["add", cells])).then(() => `r${calls.length}`),
    edit: (id, cells) => Promise.resolve(void calls.push(["edit", id, cells])),
    remove: (id) => Promise.resolve(void calls.push(["remove", id])),
    move: (id, after) => Promise.resolve(void calls.push(["move", id, after])),
    explain: (error) => (error as Error).message,
  };
  const kept = [
    { id: "a", cells: { from: "Report" } },
    { id: "b", cells: { from: "Alert" } },
  ];
  return { calls, store, draft: new TableDraft(kept, store) };
}
const wait = () => vi.advanceTimersByTimeAsync(pause);

it("saves only the cells that were written, once, after the last key", async () => {
  const { calls, draft } = table();
  draft.write("a", "within", "1");
  draft.write("a", "within", "10");
  await wait();
  expect(calls).toEqual([["edit", "a", { within: "10" }]]);
});

it("adds a line at once on the screen and once in the file, then edits it under its id", async () => {
  const { calls, draft } = table();
  draft.add("from", "C");
  const key = draft.lines[2]?.key ?? "";
  draft.write(key, "from", "Call");
  expect(draft.lines[2]?.cells).toEqual({ from: "Call" });
  await wait();
  draft.write(key, "within", "4");
  await wait();
  expect(calls).toEqual([
    ["add", { from: "Call" }],
    ["edit", "r1", { within: "4" }],
  ]);
  draft.settle([{ id: "r1", cells: { from: "Call", within: "4" } }]);
  expect(draft.lines.map((line) => line.key)).toEqual([key]);
});

it("moves and removes behind what was typed before", async () => {
  const { calls, draft } = table();
  draft.write("b", "from", "Alarm");
  draft.move("b", -1);
  draft.remove("a");
  await wait();
  expect(calls).toEqual([
    ["edit", "b", { from: "Alarm" }],
    ["move", "b", undefined],
    ["remove", "a"],
  ]);
  expect(draft.lines.map((line) => line.key)).toEqual(["b"]);
});

it("keeps the cells after a failure and saves them on the next try", async () => {
  const { calls, store, draft } = table();
  const edit = store.edit;
  store.edit = () => Promise.reject(new Error("The disk is full."));
  draft.write("a", "within", "1");
  await wait();
  expect([draft.draft.state, draft.lines[0]?.cells["within"]]).toEqual(["failed", "1"]);
  draft.settle([{ id: "a", cells: {} }]);
  expect(draft.lines[0]?.cells["within"]).toBe("1");
  store.edit = edit;
  await draft.draft.flush();
  expect([draft.draft.state, calls]).toEqual(["saved", [["edit", "a", { within: "1" }]]]);
});

/** Refuses cells that start with a minus, as the host refuses negative numbers. */
function refusing() {
  const all = table();
  const { add, edit } = all.store;
  const check = (cells: Readonly<Record<string, string>>): void => {
    for (const text of Object.values(cells))
      if (text.startsWith("-")) throw new HostError(`${text} is not possible here.`, "refused");
  };
  all.store.add = async (cells) => (check(cells), add(cells));
  all.store.edit = async (id, cells) => (check(cells), edit(id, cells));
  return all;
}

it("holds a refused cell where it was typed and saves everything else", async () => {
  const { calls, draft } = refusing();
  draft.write("a", "within", "-1");
  draft.write("a", "from", "Call");
  draft.write("b", "within", "4");
  await wait();
  expect(calls).toEqual([
    ["edit", "a", { from: "Call" }],
    ["edit", "b", { within: "4" }],
  ]);
  expect(draft.draft.refusal).toBe("-1 is not possible here.");
  expect(draft.lines[0]).toMatchObject({
    cells: { within: "-1" },
    refused: { within: "-1 is not possible here." },
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(2);
  draft.write("a", "within", "1");
  await wait();
  expect(calls[2]).toEqual(["edit", "a", { within: "1" }]);
  expect([draft.draft.state, draft.lines[0]?.refused]).toEqual(["saved", undefined]);
});

it("keeps a refused cell while the rest follows the file", async () => {
  const { draft } = refusing();
  draft.write("a", "within", "-1");
  await wait();
  draft.settle([{ id: "a", cells: { from: "Undone" } }]);
  expect(draft.lines).toMatchObject([{ key: "a", cells: { from: "Undone", within: "-1" } }]);
});

it("adds a new line with what it may hold", async () => {
  const { calls, draft } = refusing();
  draft.add("within", "-1");
  await wait();
  expect([calls, draft.draft.state]).toEqual([[], "refused"]);
  draft.write(draft.lines[2]?.key ?? "", "from", "Call");
  await wait();
  expect(calls).toEqual([["add", { from: "Call" }]]);
  expect(draft.lines[2]?.cells).toEqual({ within: "-1", from: "Call" });
});
