// Which screen stands at which place. The two at which a file opens come with the page; the others are read when the window
// has nothing else to do, or when somebody goes there before.
import type { Component } from "svelte";
import Overview from "./screens/overview/Overview.svelte";
import Worksheet from "./screens/worksheet/Worksheet.svelte";
import type { Place } from "./workspace/Places.svelte";

type Name = Place["screen"];
/** A screen. Each is only given the place that names it, which the compiler is not told. */
type Screen = Component<{ place: never }>;

const first: Partial<Record<Name, Screen>> = { overview: Overview, worksheet: Worksheet };

/** The screens that are read so far. */
class Screens {
  #read: Partial<Record<Name, Screen>> = $state.raw(first);

  /** The screen of that name; nothing while it is being read. */
  at(name: Name): Screen | undefined {
    const screen = this.#read[name];
    if (!screen) void this.fetch();
    return screen;
  }

  /** Reads all that are not read yet. */
  async fetch(): Promise<void> {
    if (this.#read !== first) return;
    const { later } = await import("./screens/later");
    const all: Record<Exclude<Name, "overview" | "worksheet">, Screen> = later;
    this.#read = { ...first, ...all };
  }
}

export const screens = new Screens();
