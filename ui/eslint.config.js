// House rules for the window's code: strict types, accessible runes-only Svelte, and who may know whom.
import { defineConfig, globalIgnores } from "eslint/config";
import js from "@eslint/js";
import globals from "globals";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const tauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/host/tauri.ts talks to the shell; everything else asks the Host.",
};
const partsKnowNothing = {
  regex: "(^|/)(host|workspace|screens|paraglide)(/|$)",
  message: "Parts know no host, no workspace, no screen and no sentence: hand them props.",
};
const sourceFiles = ["**/*.ts", "**/*.svelte", "**/*.svelte.ts"];

function otherScreens(regex) {
  return { regex, message: "A screen imports parts, the workspace and sentences, never another screen." };
}

function forbid(...patterns) {
  return { "no-restricted-imports": ["error", { patterns }] };
}

export default defineConfig(
  globalIgnores(["dist", "src/paraglide", "src/host/generated", "project.inlang"]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, extraFileExtensions: [".svelte"] },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "svelte/prefer-svelte-reactivity": "off", // Bookkeeping that no screen shows is better not reactive.
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "svelte/button-has-type": "error",
      "svelte/no-inline-styles": "error",
      "svelte/no-target-blank": "error",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "max-params": ["error", 5],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["**/*.js"],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["tests/**", "**/*.test.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-misused-spread": "off",
    },
  },
  { files: sourceFiles, ignores: ["src/host/tauri.ts"], rules: forbid(tauri) },
  { files: ["src/parts/**"], ignores: ["**/*.test.ts"], rules: forbid(tauri, partsKnowNothing) },
  { files: ["src/screens/*/*"], rules: forbid(tauri, otherScreens("^\\.\\./(?!\\.\\./)")) },
  { files: ["src/screens/*/*/*"], rules: forbid(tauri, otherScreens("^\\.\\./\\.\\./(?!\\.\\./)")) },
  {
    files: ["src/workspace/**", "src/host/**"],
    rules: forbid(tauri, { regex: "(^|/)(screens|parts)(/|$)", message: "State knows no pictures." }),
    ignores: ["src/host/tauri.ts"],
  },
);
