// Hands the open workspace down to every screen, instead of module state.
import { createContext } from "svelte";
import type { OpenWorkspace } from "./OpenWorkspace.svelte";

/** The workspace of this window, for the components below; and how the window gives it to them. */
export const [useWorkspace, giveWorkspace] = createContext<OpenWorkspace>();
