// Shows the parts in their states, to be looked at with `npm run dev` under /tests/specimen/. Never part of the app.
import { mount } from "svelte";
import "../../src/styles/tokens.css";
import "../../src/styles/base.css";
import Specimen from "./Specimen.svelte";

mount(Specimen, { target: document.body });
