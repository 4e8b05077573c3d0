// The six states under mouse and keyboard.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import StateBar from "./StateBar.svelte";
import type { StateOption } from "./types";

const options: StateOption[] = [
  { value: "open", word: "Open", mark: "open" },
  { value: "answered", word: "Answered", mark: "answered" },
  { value: "parked", word: "Parked", mark: "parked" },
];

it("chooses by click, and says nothing when the present state is clicked", async () => {
  const onchange = vi.fn();
  render(StateBar, { props: { options, value: "open", label: "State", onchange } });
  const user = userEvent.setup();
  await user.click(screen.getByRole("radio", { name: "Open" }));
  expect(onchange).not.toHaveBeenCalled();
  await user.click(screen.getByRole("radio", { name: "Parked" }));
  expect(onchange).toHaveBeenCalledExactlyOnceWith("parked");
});

it("is one tab stop; arrows go round and choose", async () => {
  const onchange = vi.fn();
  render(StateBar, { props: { options, value: "open", label: "State", onchange } });
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Open" }));
  await user.keyboard("{ArrowLeft}");
  expect(onchange).toHaveBeenLastCalledWith("parked");
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Parked" }));
});

it("cannot be changed while the file is read only", async () => {
  const onchange = vi.fn();
  render(StateBar, { props: { options, value: "open", label: "State", disabled: true, onchange } });
  await userEvent.setup().click(screen.getByRole("radio", { name: "Parked" }));
  expect(onchange).not.toHaveBeenCalled();
});
