// A typed table under the keyboard: moving, editing, taking back, adding, removing and moving lines.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import Bench from "../../../tests/TypedTableBench.svelte";

const cells = (): string[] =>
  screen
    .getAllByRole("gridcell")
    .filter((cell) => !cell.hasAttribute("colspan"))
    .map((cell) => cell.textContent.replaceAll("\u200b", "").trim());

async function bench() {
  const user = userEvent.setup();
  render(Bench);
  await user.tab();
  return user;
}

it("shows the label of a choice and the unit of a number", async () => {
  await bench();
  expect(cells()).toEqual(["Report", "1\u00a0h", "All hours", "Alert", "4\u00a0h", "Service hours"]);
});

it("goes from cell to cell with arrows and Tab, and lets Tab leave after the last row", async () => {
  const user = await bench();
  expect(document.activeElement?.textContent).toContain("Report");
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(document.activeElement?.textContent).toContain("4");
  await user.keyboard("{Tab}{Tab}");
  expect(document.activeElement?.textContent).toContain("Type here to add a target");
  await user.keyboard("{Tab}");
  expect(document.activeElement?.tagName).not.toBe("TD");
});

it("starts editing by typing, which replaces the text, and Enter goes down", async () => {
  const user = await bench();
  await user.keyboard("Call");
  expect(cells()[0]).toBe("Call");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toContain("Alert");
});

it("edits what is there with F2 and takes it back with Escape", async () => {
  const user = await bench();
  await user.keyboard("{F2} received");
  expect(cells()[0]).toBe("Report received");
  await user.keyboard("{Escape}");
  expect(cells()[0]).toBe("Report");
  expect(document.activeElement?.tagName).toBe("TD");
});

it("edits the next cell after Tab without losing a letter", async () => {
  const user = await bench();
  await user.keyboard("Call{Tab}30{Tab}");
  expect(cells().slice(0, 2)).toEqual(["Call", "30\u00a0h"]);
});

it("clears a cell with Delete", async () => {
  const user = await bench();
  await user.keyboard("{Delete}");
  expect(cells()[0]).toBe("");
});

it("chooses by the first letter in a choice column", async () => {
  const user = await bench();
  await user.keyboard("{End}s");
  expect(document.activeElement?.tagName).toBe("SELECT");
  await user.keyboard("{Enter}");
  expect(cells()[2]).toBe("Service hours");
});

it("adds a line by typing into the last row and keeps the caret in it", async () => {
  const user = await bench();
  await user.keyboard("{Control>}{End}{/Control}New{Tab}8");
  expect(cells().slice(6, 8)).toEqual(["New", "8\u00a0h"]);
});

it("moves and removes lines by keys", async () => {
  const user = await bench();
  await user.keyboard("{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}");
  expect(cells()[0]).toBe("Alert");
  expect(document.activeElement?.textContent).toContain("Report");
  await user.keyboard("{Control>}{Delete}{/Control}");
  expect(cells()).toHaveLength(3);
});
