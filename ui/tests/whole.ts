// For tests of the whole window: every screen is read before they begin, as in a window that stands for a second.
import { beforeAll } from "vitest";
import { screens } from "../src/Screens.svelte";

beforeAll(async () => {
  await screens.fetch();
});
