// Builds the window's pages for a strict content security policy: css files, module scripts, nothing inline.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  base: "./",
  clearScreen: false,
  build: {
    target: ["safari16.4", "chrome111"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssMinify: true,
    sourcemap: false,
  },
  server: { port: 5173, strictPort: true },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    restoreMocks: true,
  },
});
