// The list of short texts under the keyboard.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import ListField from "./ListField.svelte";

function list(values: string[]) {
  const onchange = vi.fn<(values: string[]) => void>((next) => void view.rerender({ values: next }));
  const props = {
    label: "Customers",
    values,
    addWord: "Add a customer",
    itemWord: (position: number) => `Customer ${position}`,
    removeWord: "Remove",
    onchange,
  };
  const view = render(ListField, { props });
  return { onchange, user: userEvent.setup() };
}
const shown = (): string[] => screen.getAllByRole<HTMLInputElement>("textbox").map((input) => input.value);

it("adds a text in its last line", async () => {
  const { onchange, user } = list(["Operations"]);
  await user.click(screen.getByLabelText("Add a customer"));
  await user.keyboard("Billing");
  expect(onchange).toHaveBeenLastCalledWith(["Operations", "Billing"]);
  expect(document.activeElement).toBe(screen.getByLabelText("Customer 2"));
});

it("adds a line below with Enter and removes an empty one with Backspace", async () => {
  const { user } = list(["Operations", "Billing"]);
  await user.click(screen.getByLabelText("Customer 1"));
  await user.keyboard("{Enter}");
  expect(shown()).toEqual(["Operations", "", "Billing", ""]);
  expect(document.activeElement).toBe(screen.getByLabelText("Customer 2"));
  await user.keyboard("{Backspace}");
  expect(shown()).toEqual(["Operations", "Billing", ""]);
  expect(document.activeElement).toBe(screen.getByLabelText("Customer 1"));
});

it("moves a line with Alt Shift and an arrow and stays on it", async () => {
  const { onchange, user } = list(["Operations", "Billing"]);
  await user.click(screen.getByLabelText("Customer 1"));
  await user.keyboard("{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}");
  expect(onchange).toHaveBeenLastCalledWith(["Billing", "Operations"]);
  expect(document.activeElement).toBe(screen.getByLabelText("Customer 2"));
});

it("leaves Alt and an arrow to the screen", async () => {
  const { onchange, user } = list(["Operations", "Billing"]);
  await user.click(screen.getByLabelText("Customer 1"));
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(onchange).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText("Customer 1"));
});

it("drops empty lines when it is left", async () => {
  const { onchange, user } = list(["Operations", "Billing"]);
  await user.click(screen.getByLabelText("Customer 1"));
  await user.keyboard("{Enter}");
  await user.click(document.body);
  expect(onchange).toHaveBeenLastCalledWith(["Operations", "Billing"]);
});
