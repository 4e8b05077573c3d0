// Which screen stands at which place. The two at which a file opens come with the page; the others are read when the window
// has nothing else to do, or when somebody goes there before.
import type { Component } from "svelte";
import Overview from "./screens/overview/Overview.svelte";
import Worksheet from "./screens/worksheet/Worksheet.svelte";
import type { Place } from "./workspace/Places.svelte";

type Name = Place["screen"];
/** A screen. Each is only given the place that names it, which the compiler is not told. */
type Screen = Component<{ place: never }>;

const later: Record<Exclude<Name, "overview" | "worksheet">, () => Promise<{ default: Screen }>> = {
  across: () => import("./screens/across/Across.svelte"),
  bringBack: () => import("./screens/bring-back/BringBack.svelte"),
  capacity: () => import("./screens/capacity/Capacity.svelte"),
  combine: () => import("./screens/combine/Combine.svelte"),
  compare: () => import("./screens/compare/Compare.svelte"),
  export: () => import("./screens/export/Export.svelte"),
  findings: () => import("./screens/findings/Findings.svelte"),
  handOffs: () => import("./screens/hand-offs/HandOffs.svelte"),
  handOut: () => import("./screens/groups/Groups.svelte"),
  history: () => import("./screens/history/History.svelte"),
  levels: () => import("./screens/levels/Levels.svelte"),
  maturity: () => import("./screens/maturity/Maturity.svelte"),
  organisation: () => import("./screens/organisation/OrganisationDetails.svelte"),
  roles: () => import("./screens/roles/Roles.svelte"),
  settings: () => import("./screens/settings/Settings.svelte"),
  split: () => import("./screens/combine/Split.svelte"),
  tools: () => import("./screens/tools/Tools.svelte"),
};

/** The screens that are read so far. */
class Screens {
  #read: Partial<Record<Name, Screen>> = $state.raw({ overview: Overview, worksheet: Worksheet });

  /** The screen of that name; nothing while it is being read. */
  at(name: Name): Screen | undefined {
    const screen = this.#read[name];
    if (!screen && name in later) void this.#fetch(name as keyof typeof later);
    return screen;
  }

  /** Reads all that are not read yet. */
  async fetch(): Promise<void> {
    await Promise.all(Object.keys(later).map((name) => this.#fetch(name as keyof typeof later)));
  }

  async #fetch(name: keyof typeof later): Promise<void> {
    const { default: screen } = await later[name]();
    this.#read = { ...this.#read, [name]: screen };
  }
}

export const screens = new Screens();
