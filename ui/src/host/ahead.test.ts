import { expect, test, vi } from "vitest";
import { foreseeFirst, foresighted } from "./ahead";
import type { Host } from "./host";
import type { Desk } from "./wire";

function counting(): { host: Host; asked: string[] } {
  const asked: string[] = [];
  const call = ((name: string) => {
    asked.push(name);
    return Promise.resolve({ turn: asked.length });
  }) as unknown as Host["call"];
  return { host: { call, on: () => () => undefined }, asked };
}

const desk = { place: { service: "monitoring", question: "def.purpose" } } as Desk;

test("what was asked ahead answers once", async () => {
  const { host, asked } = counting();
  const ahead = foresighted(host);
  expect(await foreseeFirst(ahead, desk)).toBe(desk);
  expect(asked).toEqual(["worksheet", "question"]);
  expect(await ahead.call("worksheet", { service: "monitoring" })).toEqual({ turn: 1 });
  expect(await ahead.call("worksheet", { service: "monitoring" })).toEqual({ turn: 3 });
  expect(await ahead.call("question", { service: "monitoring", question: "other" })).toEqual({ turn: 4 });
});

test("what nobody fetched is forgotten", async () => {
  vi.useFakeTimers();
  const { host, asked } = counting();
  const ahead = foresighted(host);
  await foreseeFirst(ahead, desk);
  vi.advanceTimersByTime(1500);
  await ahead.call("question", { service: "monitoring", question: "def.purpose" });
  expect(asked).toEqual(["worksheet", "question", "question"]);
  vi.useRealTimers();
});

test("a file that opens at no question asks nothing ahead", async () => {
  const { host, asked } = counting();
  await foreseeFirst(foresighted(host), null);
  await foreseeFirst(foresighted(host), { place: {} } as Desk);
  expect(asked).toEqual([]);
});
