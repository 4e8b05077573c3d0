// Starts the window: styles first, then the page over the shell.
import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/print.css";
import App from "./App.svelte";
import { shell } from "./host/tauri";

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host: shell() } });
