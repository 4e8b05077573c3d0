// The field for several sentences.
import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import ProseField from "./ProseField.svelte";

it("tells of every key and of being left, and changes nothing itself", async () => {
  const oninput = vi.fn();
  const onblur = vi.fn();
  render(ProseField, { props: { label: "Purpose", value: "Limits damage", oninput, onblur } });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Purpose"), "!");
  expect(oninput).toHaveBeenLastCalledWith("Limits damage!");
  await user.tab();
  expect(onblur).toHaveBeenCalledOnce();
});

it("keeps the text when it is marked as not saved, and says so to assistive technology", () => {
  render(ProseField, {
    props: { label: "Purpose", value: "Limits damage", unsaved: true, oninput: vi.fn() },
  });
  const area = screen.getByLabelText<HTMLTextAreaElement>("Purpose");
  expect(area.value).toBe("Limits damage");
  expect(area.getAttribute("aria-invalid")).toBe("true");
});

it("sets its height by the text alone, never by a style attribute in the page", () => {
  render(ProseField, { props: { label: "Purpose", value: "one\ntwo", oninput: vi.fn() } });
  expect(screen.getByLabelText<HTMLTextAreaElement>("Purpose").style.blockSize).toMatch(/px$/);
});
