// The matrix of duties under keyboard and mouse.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import DutyMatrix from "./DutyMatrix.svelte";
import { clicked, keyed, type MatrixGroup, type Sign } from "./letters";

const words = {
  rows: "Step",
  check: "Check",
  nothing: "nothing",
  sign: (sign: string) => `sign ${sign}`,
};

function matrix(readonly = false) {
  let groups: MatrixGroup[] = [
    {
      id: "steps",
      title: "Steps",
      rows: [
        { id: "receive", name: "Receive", number: 1, signs: { owner: "R" } },
        { id: "verify", name: "Verify", number: 2, signs: {}, check: "Nobody is accountable" },
      ],
    },
  ];
  const onset = vi.fn<(row: string, column: string, sign: Sign) => void>((row, column, sign) => {
    const write = (one: MatrixGroup["rows"][number]) =>
      one.id === row ? { ...one, signs: { ...one.signs, [column]: sign } } : one;
    groups = groups.map((group) => ({ ...group, rows: group.rows.map(write) }));
    void view.rerender({ groups });
  });
  const columns = [
    { id: "owner", name: "Owner", about: "" },
    { id: "analyst", name: "Analyst", about: "" },
  ];
  const view = render(DutyMatrix, { props: { label: "Duties", columns, groups, words, readonly, onset } });
  return { onset, user: userEvent.setup() };
}
const here = (): string | null | undefined => document.activeElement?.getAttribute("aria-label");

it("is one tab stop; arrows move within it", async () => {
  const { user } = matrix();
  await user.tab();
  expect(here()).toBe("Receive, Owner: sign R");
  await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(here()).toBe("Verify, Analyst: nothing");
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

it("sets letters, makes A on R both, and clears", async () => {
  const { onset, user } = matrix();
  await user.tab();
  await user.keyboard("a");
  expect(onset).toHaveBeenLastCalledWith("receive", "owner", "A/R");
  await user.keyboard("a{ArrowRight}c");
  expect(onset.mock.calls.slice(1)).toEqual([
    ["receive", "owner", "A"],
    ["receive", "analyst", "C"],
  ]);
  await user.keyboard("{Backspace}");
  expect(onset).toHaveBeenLastCalledWith("receive", "analyst", "");
});

it("goes round by click", async () => {
  const { onset, user } = matrix();
  await user.click(screen.getByLabelText("Verify, Owner: nothing"));
  await user.click(screen.getByLabelText("Verify, Owner: sign R"));
  expect(onset.mock.calls.map((call) => call[2])).toEqual(["R", "A"]);
});

it("can be walked through but not changed while the file is read only", async () => {
  const { onset, user } = matrix(true);
  await user.tab();
  await user.keyboard("a{ArrowDown}");
  expect([here(), onset.mock.calls]).toEqual(["Verify, Owner: nothing", []]);
});

it("knows what keys and clicks make of every sign", () => {
  expect(keyed("a", true, "")).toBe("A/R");
  expect(keyed("r", false, "A")).toBe("A/R");
  expect(keyed("r", false, "A/R")).toBe("R");
  expect(keyed("i", false, "C")).toBe("I");
  expect(keyed(" ", false, "C")).toBe("");
  expect(keyed("x", false, "C")).toBeUndefined();
  expect(clicked("I")).toBe("");
});
