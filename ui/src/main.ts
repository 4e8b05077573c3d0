// Starts the window: styles first, then the page over the shell, once the first frame with its bare surfaces is painted.
import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/print.css";
import App from "./App.svelte";
import { foreseeFirst, foresighted } from "./host/ahead";
import { shell } from "./host/tauri";

const target = document.getElementById("app");
const host = foresighted(shell());
// Asked while the first frame is painted, all that the first screen shows, so that it is built and laid out in one go. A
// refusal is shown by the page, which waits for the same answer.
const desk = host.call("desk", {}).then((desk) => foreseeFirst(host, desk));
desk.catch(() => undefined);

// Words that are laid out before their font is there are laid out twice, and search the system for another one.
const font = document.fonts.load('400 1rem "Charrette Text"').catch(() => undefined);

function open(): void {
  if (target) mount(App, { target, props: { host, desk } });
}
// A timer that is set within a frame runs after that frame was painted.
requestAnimationFrame(() => setTimeout(() => void font.then(open)));
