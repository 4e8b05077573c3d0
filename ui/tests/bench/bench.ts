// The whole window over a stand-in for the shell, to be looked at with `npm run dev` under /tests/bench/. Never part of
// the app.
import { mount } from "svelte";
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import "../../src/styles/frame.css";
import "../../src/styles/print.css";
import App from "../../src/App.svelte";
import { compared, unchanged } from "./comparing";
import { combinations, combined } from "./combinations";
import { findingsAtLines } from "./registers";
import { StandIn } from "./StandIn";

const asked = new URLSearchParams(location.search);
const count = Number(asked.get("organisations") ?? "0");
const words =
  "words" in Object.fromEntries(asked)
    ? " and " +
      "what is said of it in many words ".repeat(4) +
      "Donaudampfschifffahrtsgesellschaftskapitän".repeat(2)
    : "";
const told = {
  open: !asked.has("start"),
  refusal: asked.get("fail") ?? undefined,
  group: asked.get("group") ?? undefined,
  combinations: asked.has("combined") ? combined : combinations,
  compared: asked.has("same") ? unchanged : compared(words, asked.has("many")),
  words,
  findings: asked.has("found") ? findingsAtLines() : [],
  ...(count > 0 ? { organisations: count } : {}),
  ...(asked.has("new") ? { snapshots: [] } : {}),
};
const target = document.getElementById("app");
const host = new StandIn(told);
const copies = asked.get("copies");
if (copies !== null) host.copies = copies.split(",");
if (target) mount(App, { target, props: { host } });
