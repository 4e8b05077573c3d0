// The window over a stand-in: what is typed reaches the host, a failure loses nothing, keys go where they say.
import { render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import { StandIn, type StandInSettings } from "./bench/StandIn";

beforeEach(() => {
  localStorage.clear();
});

function window(settings?: StandInSettings) {
  const host = new StandIn(settings);
  render(App, { props: { host } });
  return { host, user: userEvent.setup() };
}

async function question(prompt: string) {
  const all = window();
  await all.user.click(await screen.findByRole("button", { name: /^Incident response/ }));
  await screen.findByRole("heading", { level: 1, name: "Incident response" });
  await all.user.keyboard("{Control>}2{/Control}");
  await all.user.click(await screen.findByRole("button", { name: new RegExp(prompt) }));
  await screen.findByRole("heading", { level: 2, name: new RegExp(prompt) });
  return all;
}

it("shows the first page when nothing is open, and opens what is asked for", async () => {
  const { host, user } = window({ open: false });
  await screen.findByRole("heading", { level: 1, name: "Design your security as a set of services" });
  await user.click(await screen.findByRole("button", { name: /Harbour Towns/ }));
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(host.calls.find((call) => call.name === "open")?.request).toEqual({ path: "/b" });
});

it("takes a file that is gone off the list when asked to", async () => {
  const { host, user } = window({ open: false });
  await user.click(await screen.findByRole("button", { name: /^Take Aldermoor 2025 off/ }));
  await waitFor(() =>
    expect(host.calls.find((call) => call.name === "forget")?.request).toEqual({ path: "/c" }),
  );
});

it("leaves the file and asks for a new one by key", async () => {
  const { user } = window();
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  await user.keyboard("{Control>}n{/Control}");
  await screen.findByRole("heading", { name: "What does the workspace start from?" });
});

it("takes the file that was handed over", async () => {
  const { host } = window({ open: false });
  await screen.findByRole("heading", { level: 1 });
  const answered = host.calls.length;
  host.send("handed");
  await waitFor(() => expect(host.calls.slice(answered).some((call) => call.name === "handed")).toBe(true));
});

it("makes a workspace for a named organisation", async () => {
  const { host, user } = window({ open: false });
  await user.click(await screen.findByRole("button", { name: /Sixteen services/ }));
  await user.type(await screen.findByLabelText("Organisation"), "Aldermoor Water{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(host.calls.find((call) => call.name === "new")?.request).toEqual({
    start: "sixteen",
    organisation: "Aldermoor Water",
  });
});

it("puts the keyboard into the answer and saves what is typed by itself", async () => {
  const { host, user } = await question("Who covers the hours");
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  await user.keyboard(" And the incident lead.");
  await screen.findByText("Not saved yet", { selector: ".note *" });
  await screen.findByText("Saved", { selector: ".note *" });
  expect(host.edits).toHaveLength(1);
  expect(JSON.stringify(host.edits[0])).toContain("within the month. And the incident lead.");
});

it("keeps the text after a failure, says why in three places, and saves when asked again", async () => {
  const { host, user } = await question("Who covers the hours");
  host.refusal = "The disk is full. Free some space.";
  await user.keyboard(" More.");
  expect(await screen.findByRole("alert")).toHaveProperty(
    "textContent",
    expect.stringContaining("The disk is full. Free some space."),
  );
  expect(screen.getAllByText(/The disk is full/)).toHaveLength(3);
  expect(document.activeElement).toHaveProperty("value", expect.stringContaining("More."));
  host.refusal = undefined;
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(JSON.stringify(host.edits.at(-1))).toContain("More.");
});

it("saves what is typed before the state is set by key", async () => {
  const { host, user } = await question("Who covers the hours");
  await user.keyboard("!{Control>}{Enter}{/Control}");
  await waitFor(() => expect(host.edits.map((edit) => edit.edit)).toEqual(["recordAnswer", "markAnswer"]));
  expect(await screen.findByRole("radio", { name: "Agreed", checked: true })).toBeTruthy();
});

it("goes to the next question by key and saves the one it leaves", async () => {
  const { host, user } = await question("Who covers the hours");
  await user.keyboard("!{Alt>}{ArrowDown}{/Alt}");
  await screen.findByRole("heading", { level: 2, name: /How much work arrives/ });
  await waitFor(() => expect(host.edits).toHaveLength(1));
});

it("adds a line to a table under one id however fast one types", async () => {
  const { host, user } = await question("What does this service promise");
  await user.keyboard("{Control>}{End}{/Control}P5{Tab}Call");
  await waitFor(() => expect(host.edits.map((edit) => edit.edit)).toEqual(["addRow", "editRow"]));
  expect(host.edits[1]).toMatchObject({ row: "made-1", cells: { from: "Call" } });
});

it("undoes over all screens after saving what is typed", async () => {
  const { host, user } = await question("Who covers the hours");
  await user.keyboard("!");
  await screen.findByText("Saved", { selector: ".note *" });
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(host.calls.some((call) => call.name === "undo")).toBe(true));
});

it("closes only when everything is on the disk", async () => {
  const { host, user } = await question("Who covers the hours");
  host.refusal = "The disk is full.";
  await user.keyboard("!");
  host.send("closing");
  await waitFor(() => expect(host.calls.at(-1)?.name).toBe("stay"));
  host.refusal = undefined;
  host.send("closing");
  await waitFor(() => expect(host.calls.at(-1)?.name).toBe("quit"));
});

it("says at the field what was refused, tries nothing again, and closes at the second wish", async () => {
  const { host, user } = await question("How much work arrives");
  Object.assign(host, { refusal: "“Hours each”: -3 is not possible here.", code: "refused" });
  await user.keyboard("-3");
  await screen.findByText(/Not saved: “Hours each”: -3/);
  expect(screen.queryByRole("alert")).toBeNull();
  const tries = host.edits.length;
  host.send("closing");
  expect(await screen.findByRole("alert")).toHaveProperty(
    "textContent",
    expect.stringContaining("close again"),
  );
  expect([host.calls.at(-1)?.name, host.edits.length]).toEqual(["stay", tries]);
  host.send("closing");
  await waitFor(() => expect(host.calls.at(-1)?.name).toBe("quit"));
});

it("says when what was refused is left behind", async () => {
  const { host, user } = await question("Who covers the hours");
  Object.assign(host, { refusal: "This text is too long.", code: "refused" });
  await user.keyboard("!{Alt>}{ArrowDown}{/Alt}");
  expect(await screen.findByText(/too long. It was left without being kept/)).toBeTruthy();
});

it("never sends half a character over the wire", async () => {
  const { host, user } = await question("Who covers the hours");
  await user.paste("\ud83d");
  await waitFor(() => expect(host.edits).toHaveLength(1));
  expect(JSON.stringify(host.edits[0])).toContain("\ufffd");
});

it("writes a document of the service one came from", async () => {
  const { host, user } = await question("Who covers the hours");
  await user.click(screen.getAllByRole("button", { name: /^Export/ })[0]!);
  await screen.findByRole("article");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(/Exported incident-response.docx/);
  expect(host.calls.find((call) => call.name === "export")?.request).toMatchObject({
    kind: "worksheet",
    services: ["incident-response"],
    format: "docx",
    together: true,
  });
});
