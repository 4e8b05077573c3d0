// The screens of findings, roles and tools over a stand-in, and findings beside the answer that they are about.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import { grouped, listed } from "../src/screens/findings/sorting";
import { headOf } from "../src/words/findings";
import { someFindings } from "./bench/registers";
import { StandIn } from "./bench/StandIn";

beforeEach(() => {
  localStorage.clear();
});

async function at(place: string, count = 0) {
  const host = new StandIn({ findings: someFindings(count) });
  render(App, { props: { host } });
  const user = userEvent.setup();
  const rail = await screen.findByRole("navigation");
  await user.click(await within(rail).findByRole("button", { name: new RegExp(`^${place}`) }));
  return { host, user };
}

it("says what was checked when nothing is found", async () => {
  await at("Findings");
  expect(await screen.findByText(/Checked with every change: Promises, Cover/)).toBeTruthy();
});

it("lists two hundred findings under their heads, filters them, and counts the open ones in the rail", async () => {
  const { user } = await at("Findings", 200);
  expect(await screen.findAllByText("Widen the cover.")).toHaveLength(200);
  expect(screen.getByRole("button", { name: /^Findings 200/ })).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: /Problems/ }));
  expect(screen.getAllByText("Widen the cover.")).toHaveLength(66);
});

it("goes to the place of a finding with Enter", async () => {
  const { user } = await at("Findings", 3);
  await waitFor(() => expect(document.activeElement?.textContent).toContain("finding 2"));
  await user.keyboard("{ArrowDown}{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Incident response" });
});

it("lets a finding stand with reason, person and day, all by keyboard", async () => {
  const { host, user } = await at("Findings", 1);
  await waitFor(() => expect(document.activeElement?.textContent).toContain("finding 0"));
  await user.keyboard("a");
  expect(document.activeElement).toBe(screen.getByLabelText("Why it may stand"));
  await user.keyboard("No budget{Tab}Owner{Tab}2027-06-30{Tab}Phone list{Enter}");
  await waitFor(() => expect(host.edits).toHaveLength(1));
  const texts = { reason: "No budget", person: "Owner", review: "2027-06-30", control: "Phone list" };
  expect(host.edits[0]).toMatchObject({ edit: "acceptFinding", finding: "finding-0", texts });
  await user.click(await screen.findByRole("tab", { name: /Accepted 1/ }));
  expect(await screen.findByText(/Accepted by Owner until 30 June 2027/)).toBeTruthy();
});

it("shows a finding below its question while one types, without taking the keyboard", async () => {
  const { host, user } = await at("Incident response");
  await user.keyboard("{Control>}2{/Control}");
  await user.click(await screen.findByRole("button", { name: /Who covers the hours/ }));
  await screen.findByRole("heading", { level: 2, name: /Who covers the hours/ });
  const asked = host.calls.findLast((call) => call.name === "question")?.request as {
    service: string;
    question: string;
  };
  const spot = { spot: "question" as const, ...asked };
  host.findings = someFindings(1).map((one) => ({ ...one, question: asked.question, spot }));
  await user.keyboard("!");
  expect(await screen.findByText("Finding 0.", { selector: "strong" })).toBeTruthy();
  expect(screen.getAllByRole("status").some((one) => one.textContent === "Finding 0.")).toBe(true);
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
});

it("sets duties by letter and edits roles and people on the same screen", async () => {
  const { host, user } = await at("Roles");
  const cell = await screen.findByLabelText("Verify, Owner: nothing");
  expect(screen.getByText("Nobody is accountable")).toBeTruthy();
  cell.focus();
  await user.keyboard("a");
  await waitFor(() => expect(host.edits.at(-1)).toMatchObject({ edit: "setDuty", letter: "accountable" }));
  expect(host.edits.at(-1)).toMatchObject({ subject: "verify", role: "owner" });
  await user.click(screen.getAllByRole("button", { name: "Use again" })[0]!);
  await waitFor(() => expect(host.edits.at(-1)).toMatchObject({ edit: "restoreEntry", register: "roles" }));
});

it("shows the grid of tools with doubles, gaps and what could go, and adds a tool", async () => {
  const { host, user } = await at("Tools");
  expect(await screen.findAllByText("Another one of its kind stands here")).toHaveLength(3);
  expect(screen.getByText(/No service uses it. Does the same in the same place as New log box/)).toBeTruthy();
  await user.click(screen.getByText("Type here for a new line"));
  await user.keyboard("Scanner");
  await waitFor(() => expect(host.edits.at(-1)).toMatchObject({ edit: "addEntry", register: "tools" }));
});

it("orders heads by their gravest finding and keeps accepted ones apart", () => {
  const [note, caution, problem] = someFindings(3);
  const heads = [
    { id: "levels", label: "Promises" },
    { id: "cover", label: "Cover" },
  ];
  const accepted = { ...caution!, accepted: { reason: "", person: "", review: "", control: "", due: false } };
  const all = [note!, accepted, problem!];
  expect(grouped(listed(all, "open"), heads).map((group) => [group.id, group.findings.length])).toEqual([
    ["cover", 2],
  ]);
  expect(listed(all, "accepted")).toEqual([accepted]);
  expect(listed(all, "open", "elsewhere")).toEqual([]);
  expect(headOf(note!, "Incident response")).toBe("Finding 0.");
});
