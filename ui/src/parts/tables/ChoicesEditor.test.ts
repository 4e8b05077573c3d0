// Cells of several choices, and cells that were refused, as a typed table shows them.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { reading, type Column, type Line } from "./columns";
import TypedTable from "./TypedTable.svelte";

const protects: Column = {
  id: "protects",
  label: "Protects",
  kind: "choices",
  choices: [
    { id: "people", label: "People" },
    { id: "devices", label: "Devices" },
    { id: "data", label: "Data" },
  ],
};
const words = {
  add: "Type here to add a tool",
  cell: (column: string, position: number) => `${column}, line ${position}`,
  up: "Up",
  down: "Down",
  remove: "Remove",
};

async function table(cells: Record<string, string>, refused?: Record<string, string>) {
  let line: Line = { key: "a", cells, refused };
  const oncell = vi.fn<(key: string, column: string, text: string) => void>((_, column, text) => {
    line = { ...line, cells: { ...line.cells, [column]: text } };
    void view.rerender({ lines: [line] });
  });
  const props = {
    label: "Tools",
    columns: [protects, { id: "seats", label: "Seats", kind: "number" } satisfies Column],
    lines: [line],
    words,
    oncell,
    onadd: vi.fn(),
    onremove: vi.fn(),
  };
  const view = render(TypedTable, { props });
  const user = userEvent.setup();
  await user.tab();
  return { oncell, user };
}
const firstCell = (): string => screen.getAllByRole("gridcell")[0]?.textContent.replace("\u200b", "") ?? "";

it("reads ids as labels, and unknown ones as they stand", () => {
  expect(reading(protects, "people data")).toBe("People, Data");
  expect(reading(protects, " people  elsewhere ")).toBe("People, elsewhere");
});

it("turns choices on and off with Space and keeps their order", async () => {
  const { oncell, user } = await table({ protects: "data" });
  await user.keyboard("{Enter}");
  expect(document.activeElement?.getAttribute("role")).toBe("listbox");
  await user.keyboard("{Home} ");
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "people data");
  await user.keyboard("{End} ");
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "people");
  expect(screen.getByRole("option", { name: "People" }).getAttribute("aria-selected")).toBe("true");
  await user.keyboard("{Tab}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(firstCell()).toContain("People");
});

it("goes to a choice by its first letter, also the one that opens the list, and takes all back with Escape", async () => {
  const { oncell, user } = await table({ protects: "people" });
  await user.keyboard("d ");
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "people devices");
  await user.keyboard("d ");
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "people devices data");
  await user.keyboard("{Escape}");
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "people");
  expect(document.activeElement?.getAttribute("role")).toBe("gridcell");
});

it("chooses by click and stays open", async () => {
  const { oncell, user } = await table({});
  await user.keyboard("{Enter}");
  await user.click(screen.getByRole("option", { name: "Data" }));
  expect(oncell).toHaveBeenLastCalledWith("a", "protects", "data");
  expect(screen.getByRole("listbox")).toBeTruthy();
});

it("marks a refused cell and says under the line why", async () => {
  await table({ seats: "-3" }, { seats: "“Seats”: -3 is not possible here." });
  const cell = screen.getByRole("gridcell", { name: "-3" });
  expect(cell.getAttribute("aria-invalid")).toBe("true");
  const why = document.getElementById(cell.getAttribute("aria-describedby") ?? "");
  expect(why?.textContent).toContain("-3 is not possible here.");
  expect(screen.getByRole("status").textContent).toContain("-3 is not possible here.");
});
