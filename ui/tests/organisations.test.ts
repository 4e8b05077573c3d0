// Several organisations over a stand-in: one organisation sees nothing of it; others come in, are shown and compared.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import type { Receipt, Replies, RequestName, Requests } from "../src/host/wire";
import { StandIn, type StandInSettings } from "./bench/StandIn";

/** A shell whose steps are in another organisation than the one shown. */
class Elsewhere extends StandIn {
  override async call<N extends RequestName>(name: N, request: Requests[N]): Promise<Replies[N]> {
    const reply = await super.call(name, request);
    const steps = { undo: "recordAnswer", redo: "recordAnswer" };
    if (name === "desk") Object.assign(reply as object, steps);
    if (name === "undo" || name === "redo") {
      const receipt = reply as Receipt;
      receipt.place = { service: "of-another", question: "processes.3" };
      Object.assign(receipt.desk, steps);
    }
    return reply;
  }
}

beforeEach(() => {
  localStorage.clear();
});

async function window(settings?: StandInSettings, host = new StandIn(settings)) {
  render(App, { props: { host } });
  const user = userEvent.setup();
  const rail = await screen.findByRole("navigation");
  await within(rail).findByRole("button", { name: "Overview" });
  return { host, user, rail };
}

async function across(settings?: StandInSettings) {
  const all = await window({ organisations: 3, ...settings });
  await all.user.click(within(all.rail).getByRole("button", { name: "Organisations" }));
  await screen.findByRole("heading", { level: 1, name: "Organisations" });
  return all;
}

function asked(host: StandIn, name: string): unknown[] {
  return host.calls.filter((call) => call.name === name).map((call) => call.request);
}

it("shows one organisation nothing of several, but the one verb that brings others in", async () => {
  const { user, rail } = await window();
  expect(within(rail).queryByRole("button", { name: "Organisations" })).toBeNull();
  expect(within(rail).queryByRole("combobox")).toBeNull();
  await user.click(within(rail).getByRole("button", { name: "Organisation" }));
  expect(await screen.findByRole("button", { name: "Bring in other organisations" })).toBeTruthy();
});

it("brings no organisations into the copy of a group", async () => {
  const { user, rail } = await window({ group: "Group A, detection" });
  await user.click(within(rail).getByRole("button", { name: "Organisation" }));
  await screen.findByRole("heading", { name: "File" });
  expect(screen.queryByRole("button", { name: "Bring in other organisations" })).toBeNull();
});

it("says when a step was taken back or done again in another organisation, and stays where one is", async () => {
  const { host, user } = await window({}, new Elsewhere({ organisations: 3 }));
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByText("Taken back in another organisation of this workspace");
  const toast = () => within(screen.getAllByRole("status").find((one) => one.classList.contains("toast"))!);
  await user.click(toast().getByRole("button", { name: "Redo" }));
  await screen.findByText("Done again in another organisation of this workspace");
  expect(toast().getByRole("button", { name: "Undo" })).toBeTruthy();
  expect(asked(host, "redo")).toHaveLength(1);
  screen.getByRole("heading", { level: 1, name: "Overview" });
});

it("shows another organisation from its overview, asks everything anew and keeps the keyboard on the choice", async () => {
  const { host, user, rail } = await window({ organisations: 3 });
  const before = asked(host, "overview").length;
  const choice = within(rail).getByRole("combobox", { name: "Organisation shown" });
  await user.selectOptions(choice, "Harbour Towns");
  await waitFor(() => expect(asked(host, "overview").length).toBe(before + 1));
  expect(asked(host, "show")).toEqual([{ organisation: "o2" }]);
  expect(asked(host, "findings").length).toBeGreaterThan(1);
  expect(screen.getByRole("button", { name: "Harbour Towns" })).toBeTruthy();
  choice.focus();
  await user.selectOptions(choice, "Upper Lea School Trust");
  await waitFor(() => expect(asked(host, "overview").length).toBe(before + 2));
  expect(document.activeElement).toBe(choice);
});

it("goes on showing the same organisation when another cannot be shown, and says why", async () => {
  const { host, user, rail } = await window({ organisations: 3 });
  host.refusal = "The file is gone.";
  await user.selectOptions(within(rail).getByRole("combobox"), "Harbour Towns");
  expect((await screen.findByRole("alert")).textContent).toContain("The file is gone.");
  expect(within(rail).getByRole<HTMLSelectElement>("combobox").value).toBe("o1");
});

it("leaves a worksheet when another organisation is shown, and keeps no path back into it", async () => {
  const { user, rail } = await window({ organisations: 3 });
  await user.click(within(rail).getByRole("button", { name: /^Incident response/ }));
  await screen.findByRole("heading", { level: 1, name: "Incident response" });
  await user.selectOptions(within(rail).getByRole("combobox"), "Harbour Towns");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Back" }).disabled).toBe(true);
});

it("compares the service that is chosen, by figures and by answers of one aspect at a time", async () => {
  const { host, user } = await across();
  const table = await screen.findByRole("table");
  expect(within(table).getAllByRole("row")).toHaveLength(4);
  const service = screen.getByRole("combobox", { name: "Service" });
  await user.selectOptions(service, "Incident response: 3 of 3 organisations");
  await waitFor(() => expect(asked(host, "across").at(-1)).toEqual({ takenFrom: "incident-response" }));
  await user.click(screen.getByRole("radio", { name: "Answers" }));
  expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(10);
  await user.click(screen.getByRole("tab", { name: /^Practices/ }));
  expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3);
  expect(screen.getAllByRole("columnheader")).toHaveLength(4);
});

it("leaves the cells of an organisation without the service empty and says so at its name", async () => {
  const { user } = await across({ organisations: 5 });
  const row = await screen.findByRole("row", { name: /^Brackendale Clinics/ });
  expect(within(row).getByText("Does not have it")).toBeTruthy();
  expect(within(row).getAllByText("–")).toHaveLength(8);
  await user.click(screen.getByRole("radio", { name: "Answers" }));
  const cells = within(screen.getAllByRole("row")[1]!).getAllByRole("cell");
  expect(cells[3]?.textContent).toBe("");
});

it("leads from a name to that organisation and back to the comparison, and on to a shared service", async () => {
  const { host, user } = await across();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Service" }), "incident-response");
  await user.click(await screen.findByRole("button", { name: "Upper Lea School Trust" }));
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(asked(host, "show")).toEqual([{ organisation: "o3" }]);
  await user.click(screen.getByRole("button", { name: "Back" }));
  await waitFor(() => expect(asked(host, "across").at(-1)).toEqual({ takenFrom: "incident-response" }));
  await user.click(await screen.findByRole("button", { name: "Build a shared service" }));
  await screen.findByRole("heading", { level: 1, name: "Which services become one" });
});

it("tells how many files are read while organisations come in, then compares them; undo takes them out again", async () => {
  const { host, user, rail } = await window();
  await user.click(within(rail).getByRole("button", { name: "Organisation" }));
  await user.click(await screen.findByRole("button", { name: "Bring in other organisations" }));
  await screen.findByText(/^[0-3] of 3 files read$/);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Bringing in" }).disabled).toBe(true);
  await screen.findByText("Brought in", undefined, { timeout: 5000 });
  await screen.findByRole("heading", { level: 1, name: "Organisations" });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(asked(host, "undo")).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole("combobox", { name: "Organisation shown" })).toBeNull());
  expect(screen.queryByRole("heading", { level: 1, name: "Organisations" })).toBeNull();
});

it("stops the reading when asked to, and says that nothing came in", async () => {
  const { host, user, rail } = await window();
  await user.click(within(rail).getByRole("button", { name: "Organisation" }));
  await user.click(await screen.findByRole("button", { name: "Bring in other organisations" }));
  await user.click(await screen.findByRole("button", { name: "Stop" }));
  await screen.findByText("Stopped. Nothing came in.", { selector: "[role=status] *" });
  expect(screen.queryByRole("alert")).toBeNull();
  expect(asked(host, "stopIncoming")).toHaveLength(1);
  expect(within(rail).queryByRole("button", { name: "Organisations" })).toBeNull();
});
