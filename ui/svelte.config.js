// Compiler settings shared by Vite, svelte-check and ESLint: runes everywhere, warnings are errors.
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess({ style: false }),
  compilerOptions: { runes: true },
};
