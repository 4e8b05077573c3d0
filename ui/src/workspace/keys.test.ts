// Chords on both kinds of keyboards.
import { expect, it, vi } from "vitest";
import { capOf, chordOf, press } from "./keys";

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent("keydown", { key: name, cancelable: true, ...more });

it("names the same intention on every system", () => {
  expect(chordOf(key("z", { ctrlKey: true }), false)).toBe("mod+z");
  expect(chordOf(key("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("mod+shift+z");
  expect(chordOf(key("z", { metaKey: true }), true)).toBe("mod+z");
  expect(chordOf(key("d", { altKey: true }), false)).toBe("state+d");
  expect(chordOf(key("d", { ctrlKey: true, metaKey: true }), true)).toBe("state+d");
  expect(chordOf(key("F1"), false)).toBe("F1");
});

it("leaves letters, and the letters that Option and AltGr type, to the text", () => {
  expect(chordOf(key("d"), false)).toBeUndefined();
  expect(chordOf(key("∂", { altKey: true, code: "KeyD" }), true)).toBeUndefined();
  expect(chordOf(key("@", { altKey: true, ctrlKey: true, code: "KeyQ" }), false)).toBeUndefined();
});

it("goes by the place of the key where a layout types something else with Alt", () => {
  expect(chordOf(key("δ", { altKey: true, code: "KeyD" }), false)).toBe("state+d");
});

it("acts once, and not when someone nearer did", () => {
  const act = vi.fn();
  const event = key("F1");
  expect(press(event, { F1: act })).toBe(true);
  expect(press(event, { F1: act })).toBe(false);
  expect(act).toHaveBeenCalledOnce();
});

it("writes chords as the keys are printed", () => {
  expect(capOf("state+ArrowDown", false)).toBe("Alt ↓");
  expect(capOf("state+d", true)).toBe("Ctrl Cmd D");
  expect(capOf("mod+shift+z", false)).toBe("Ctrl Shift Z");
  expect(capOf("mod++", false)).toBe("Ctrl +");
});
