// The sentences of the window: every one is used, and every language says the same ones. A missing one falls back to
// English; this lists it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.startsWith("paraglide"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");
const languages = readdirSync(join(root, "messages")).map((file) => ({
  file,
  keys: Object.keys(JSON.parse(readFileSync(join(root, "messages", file), "utf8")) as object),
}));
const english = languages.find(({ file }) => file === "en.json")?.keys ?? [];

describe("sentences", () => {
  it("are all used", () => {
    const used = new Set([...sources.matchAll(/\bm\.(\w+)/g)].map((match) => match[1]));
    expect(english.filter((key) => !used.has(key))).toEqual([]);
  });

  for (const { file, keys } of languages) {
    it(`are complete in ${file}`, () => {
      expect(english.filter((key) => !keys.includes(key))).toEqual([]);
      expect(keys.filter((key) => !english.includes(key))).toEqual([]);
    });
  }
});
