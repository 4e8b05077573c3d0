// How the window looks on this machine: theme, density and zoom. public/boot.js puts them on the page before the first
// paint; nothing of it is in a workspace.

/** Every theme a user can choose; `system` follows the operating system. */
export const themeChoices = [
  "system",
  "light",
  "dark",
  "contrast",
  "contrast-dark",
  "projector",
  "projector-dark",
] as const;

/** A theme that can be chosen. */
export type ThemeChoice = (typeof themeChoices)[number];

/** How close rows stand. */
export type Density = "comfortable" | "compact";

const key = "charrette.look";
const leastZoom = 80;
const mostZoom = 250;

/** The look of this window, kept on this machine. */
export class Look {
  theme: ThemeChoice = $state("system");
  density: Density = $state("comfortable");
  /** In percent, 80 to 250. */
  zoom = $state(100);

  #dark = matchMedia("(prefers-color-scheme: dark)");
  #contrast = matchMedia("(prefers-contrast: more)");

  constructor() {
    this.#read();
    for (const system of [this.#dark, this.#contrast]) system.addEventListener("change", () => this.#show());
  }

  /** Chooses a theme. */
  wear(theme: ThemeChoice): void {
    this.theme = theme;
    this.#keep();
  }

  /** Chooses how close rows stand. */
  pack(density: Density): void {
    this.density = density;
    this.#keep();
  }

  /** Zooms to a percentage, kept within the limits. */
  zoomTo(percent: number): void {
    this.zoom = Math.min(mostZoom, Math.max(leastZoom, Math.round(percent / 10) * 10));
    this.#keep();
  }

  #read(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as {
        theme?: unknown;
        density?: unknown;
        zoom?: unknown;
      };
      this.theme = themeChoices.find((choice) => choice === kept.theme) ?? "system";
      this.density = kept.density === "compact" ? "compact" : "comfortable";
      if (typeof kept.zoom === "number") this.zoom = Math.min(mostZoom, Math.max(leastZoom, kept.zoom));
    } catch {
      // A look that can't be read is the look of a first start.
    }
  }

  #keep(): void {
    localStorage.setItem(key, JSON.stringify({ theme: this.theme, density: this.density, zoom: this.zoom }));
    this.#show();
  }

  #show(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.theme === "system" ? this.#systemTheme() : this.theme;
    root.dataset["density"] = this.density;
    root.style.setProperty("--zoom", String(this.zoom / 100));
  }

  #systemTheme(): string {
    if (this.#contrast.matches) return this.#dark.matches ? "contrast-dark" : "contrast";
    return this.#dark.matches ? "dark" : "light";
  }
}
