// Rules of the look that a picture can't hold: contrast of every pair in every theme, raw colours only in tokens.css,
// no token undefined or unused, nothing that the content security policy would refuse.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast, roleOf, themes } from "./tokens";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|css|ts)$/.test(name) && !/^(paraglide|host.generated)/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, "src", name), "utf8") }));
const tokens = sources.find((file) => file.name.endsWith("tokens.css"))?.text ?? "";
const without = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");

/** Foreground, background, and the least contrast of plain themes; contrast and projector themes ask for more. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...["sheet", "desk", "here-tint", "settled-tint", "attend-tint", "raised"].map(on("text", 4.5)),
  ...["sheet", "desk", "hover-desk", "here-tint", "attend-tint", "raised"].map(on("text-soft", 4.5)),
  ...["sheet", "desk", "hover-desk", "here-tint", "raised"].map(on("text-faint", 4.5)),
  ...["sheet", "desk", "here-tint"].map(on("here", 4.5)),
  ...["here", "here-strong"].map(on("on-here", 4.5)),
  ...["sheet", "desk", "settled-tint", "here-tint"].map(on("settled", 4.5)),
  ...["sheet", "desk", "attend-tint", "here-tint"].map(on("attend", 4.5)),
  ...["sheet", "desk", "here-tint"].map(on("wait", 4.5)),
  ...["sheet", "desk", "here-tint", "raised"].map(on("line-control", 3)),
  ...["sheet", "desk", "here-tint", "raised"].map(on("focus", 3)),
];

function on(front: string, least: number): (back: string) => readonly [string, string, number] {
  return (back) => [front, back, least];
}

function least(theme: string, plain: number): number {
  const text = plain > 3;
  if (theme.startsWith("contrast")) return text ? 7 : 4.5;
  if (theme.startsWith("projector")) return text ? 7 : 3;
  return plain;
}

describe("contrast", () => {
  for (const theme of themes) {
    it(`is kept by every pair of the theme ${theme}`, () => {
      const misses = pairs
        .map(([front, back, plain]) => ({
          pair: `${front} on ${back}`,
          is: contrast(roleOf(tokens, theme, front), roleOf(tokens, theme, back)),
          needs: least(theme, plain),
        }))
        .filter((pair) => pair.is < pair.needs);
      expect(misses).toEqual([]);
    });
  }
});

it("is kept on paper, which is the same in every theme", () => {
  const inks = ["paper-text", "paper-soft", "paper-accent"];
  const weakest = Math.min(
    ...inks.flatMap((ink) =>
      ["paper-bg", "paper-tint"].map((ground) =>
        contrast(roleOf(tokens, "light", ink), roleOf(tokens, "light", ground)),
      ),
    ),
  );
  expect(weakest).toBeGreaterThanOrEqual(4.5);
});

describe("colours and tokens", () => {
  it("have no raw colour outside tokens.css", () => {
    const raw = /#[0-9a-f]{3,8}\b(?!["'}-])|\b(?:rgba?|hsla?|oklch|lab|color-mix)\(/i;
    const styles = sources
      .filter((file) => !file.name.endsWith("tokens.css") && !file.name.endsWith(".ts"))
      .map((file) => ({ ...file, text: file.name.endsWith(".css") ? file.text : styleOf(file.text) }));
    expect(styles.filter((file) => raw.test(without(file.text))).map((file) => file.name)).toEqual([]);
  });

  it("use only tokens that are defined, and define only tokens that are used", () => {
    const all = sources.map((file) => without(file.text)).join("\n");
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
    const defined = new Set([...without(tokens).matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });
});

describe("the content security policy", () => {
  it("finds no style attribute, style directive or raw html to refuse", () => {
    const refused = /\sstyle(?:=|:[a-z-]+=)|\{@html/;
    const pages = sources.filter((file) => file.name.endsWith(".svelte"));
    expect(pages.filter((file) => refused.test(file.text)).map((file) => file.name)).toEqual([]);
  });

  it("is met by logical properties only, so that right-to-left text mirrors the page", () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height)\s*:/m;
    const styles = sources.filter((file) => /\.(svelte|css)$/.test(file.name));
    expect(
      styles
        .filter((file) => physical.test(without(file.name.endsWith(".css") ? file.text : styleOf(file.text))))
        .map((file) => file.name),
    ).toEqual([]);
  });
});

function styleOf(component: string): string {
  return /<style[^>]*>([\s\S]*)<\/style>/.exec(component)?.[1] ?? "";
}
