// Starts the window: styles first, then the page over the shell, once the first frame with its bare surfaces is painted.
import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/print.css";
import App from "./App.svelte";
import { shell } from "./host/tauri";

const target = document.getElementById("app");
const host = shell();
// Asked while the first frame is painted; a refusal is shown by the page, which waits for the same answer.
const desk = host.call("desk", {});
desk.catch(() => undefined);

function open(): void {
  if (target) mount(App, { target, props: { host, desk } });
}
// A timer that is set within a frame runs after that frame was painted.
requestAnimationFrame(() => setTimeout(open));
