// Lines of a table on their way to the disk.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
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
