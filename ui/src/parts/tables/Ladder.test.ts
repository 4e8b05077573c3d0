// The ladder under the keyboard.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import Ladder from "./Ladder.svelte";
import type { RungChoice, RungGroup } from "./rungs";

const choices: RungChoice[] = [
  { value: "in-place", word: "In place", mark: "agreed" },
  { value: "now", word: "Now", mark: "answered" },
  { value: "not", word: "Not", mark: "na" },
];
const groups: RungGroup[] = [
  { id: "basic", title: "Basic", rungs: [{ id: "MON-01", name: "Log sources", value: "" }] },
  { id: "advanced", title: "Advanced", rungs: [{ id: "MON-02", name: "Hunting", value: "now" }] },
];

function ladder(readonly = false) {
  const onchoose = vi.fn();
  const words = { label: "Practices", strikeWord: "Strike" };
  const props = { ...words, groups, choices, readonly, onchoose, onstrike: vi.fn() };
  render(Ladder, { props });
  return { onchoose, user: userEvent.setup() };
}

it("is one tab stop; Down goes to the next rung across groups", async () => {
  const { user } = ladder();
  await user.tab();
  expect(document.activeElement?.closest("li")?.textContent).toContain("Log sources");
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.closest("li")?.textContent).toContain("Hunting");
  expect(document.activeElement).toBe(screen.getAllByRole("radio", { name: "Now" })[1]);
});

it("chooses with a digit, Right and Left, and clears with Backspace", async () => {
  const { onchoose, user } = ladder();
  await user.tab();
  await user.keyboard("3");
  expect(onchoose).toHaveBeenLastCalledWith("MON-01", "not");
  await user.keyboard("{ArrowRight}");
  expect(onchoose).toHaveBeenLastCalledWith("MON-01", "in-place");
  await user.keyboard("{ArrowDown}{ArrowLeft}");
  expect(onchoose).toHaveBeenLastCalledWith("MON-02", "in-place");
  await user.keyboard("{Backspace}");
  expect(onchoose).toHaveBeenLastCalledWith("MON-02", "");
});

it("can be walked through but not changed while the file is read only", async () => {
  const { onchoose, user } = ladder(true);
  await user.tab();
  await user.keyboard("3{ArrowDown}");
  await user.click(screen.getAllByRole("radio", { name: "Not" })[1]!);
  expect(document.activeElement?.closest("li")?.textContent).toContain("Hunting");
  expect(onchoose).not.toHaveBeenCalled();
});
