// The way of a typed value to the disk, with a clock that the test moves.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HostError } from "../host/host";
import { Draft, pause } from "./Draft.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function draft(save = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())) {
  return { save, draft: new Draft<string>("", { save, explain: (error) => (error as Error).message }) };
}

it("saves once, a moment after the last key", async () => {
  const { save, draft: one } = draft();
  one.type("a");
  await vi.advanceTimersByTimeAsync(pause - 1);
  one.type("ab");
  expect(one.state).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(pause);
  expect(save).toHaveBeenCalledExactlyOnceWith("ab");
  expect(one.state).toBe("saved");
});

it("saves at once when it is left, and not again without a change", async () => {
  const { save, draft: one } = draft();
  one.type("a");
  await one.flush();
  await one.flush();
  await vi.advanceTimersByTimeAsync(pause * 2);
  expect(save).toHaveBeenCalledOnce();
});

it("saves what was typed while a save was under way, after it", async () => {
  let finish = (): void => undefined;
  const save = vi.fn<(text: string) => Promise<void>>(() => new Promise((resolve) => (finish = resolve)));
  const { draft: one } = draft(save);
  one.type("a");
  const first = one.flush();
  one.type("ab");
  finish();
  await first;
  expect(one.state).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(pause);
  expect(save.mock.calls).toEqual([["a"], ["ab"]]);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(one.state).toBe("saved");
});

it("keeps the text after a failure, says why, and tries again later and later", async () => {
  const save = vi.fn<(text: string) => Promise<void>>(() => Promise.reject(new Error("The disk is full.")));
  const { draft: one } = draft(save);
  one.type("a rota of four");
  await vi.advanceTimersByTimeAsync(pause);
  expect([one.state, one.value, one.reason, one.retryIn]).toEqual([
    "failed",
    "a rota of four",
    "The disk is full.",
    2,
  ]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(one.retryIn).toBe(4);
  save.mockImplementation(() => Promise.resolve());
  await vi.advanceTimersByTimeAsync(4_000);
  expect([one.state, one.reason]).toEqual(["saved", undefined]);
});

it("takes what the file says, but never over something unsaved", async () => {
  const { draft: one } = draft();
  one.settle("from the file");
  expect(one.value).toBe("from the file");
  one.type("typed");
  one.settle("older");
  expect(one.value).toBe("typed");
  await one.flush();
  one.settle("undone");
  expect(one.value).toBe("undone");
});

it("keeps what is refused, says why, and asks again only with another text", async () => {
  const refusal = new HostError("-3 is not possible here.", "refused");
  const save = vi.fn<(text: string) => Promise<void>>(() => Promise.reject(refusal));
  const { draft: one } = draft(save);
  one.type("-3");
  await vi.advanceTimersByTimeAsync(pause);
  expect([one.state, one.value, one.refusal]).toEqual(["refused", "-3", "-3 is not possible here."]);
  await vi.advanceTimersByTimeAsync(60_000);
  await one.flush();
  expect(save).toHaveBeenCalledOnce();
  save.mockImplementation(() => Promise.resolve());
  one.type("3");
  expect(one.refusal).toBeUndefined();
  await vi.advanceTimersByTimeAsync(pause);
  expect([one.state, save.mock.calls]).toEqual(["saved", [["-3"], ["3"]]]);
});
