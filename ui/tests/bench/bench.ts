// The whole window over a stand-in for the shell, to be looked at with `npm run dev` under /tests/bench/. Never part of
// the app.
import { mount } from "svelte";
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/styles/frame.css";
import "../../src/styles/print.css";
import App from "../../src/App.svelte";
import { combinations, combined } from "./combinations";
import { StandIn } from "./StandIn";

const asked = new URLSearchParams(location.search);
const told = {
  open: !asked.has("start"),
  refusal: asked.get("fail") ?? undefined,
  group: asked.get("group") ?? undefined,
  combinations: asked.has("combined") ? combined : combinations,
};
const target = document.getElementById("app");
const host = new StandIn(told);
const copies = asked.get("copies");
if (copies !== null) host.copies = copies.split(",");
if (target) mount(App, { target, props: { host } });
