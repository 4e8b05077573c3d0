// Then and now over a stand-in: an earlier state or another file is compared with, and written as a document.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import { compared, unchanged } from "./bench/comparing";
import { StandIn, type StandInSettings } from "./bench/StandIn";

beforeEach(() => {
  localStorage.clear();
});

async function states(settings?: StandInSettings) {
  const host = new StandIn(settings);
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "History" }));
  await user.click(await screen.findByRole("button", { name: "Compare with an earlier state" }));
  await screen.findByRole("heading", { level: 1, name: "Then and now" });
  return { host, user };
}

async function comparing(settings?: StandInSettings) {
  const all = await states(settings);
  await all.user.click(await screen.findByRole("button", { name: /Before: Combined services/ }));
  await screen.findByText(/^Against the state of 2 October 2025/);
  return all;
}

function asked(host: StandIn, name: string): unknown {
  return host.calls.findLast((call) => call.name === name)?.request;
}

it("lists earlier states with what came then, and not the one that is", async () => {
  await states();
  expect(await screen.findAllByRole("button", { name: /Before: / })).toHaveLength(2);
  expect(screen.queryByRole("button", { name: /now/ })).toBeNull();
});

it("compares with the state that is chosen, and goes back to the others", async () => {
  const { host, user } = await comparing();
  expect(asked(host, "compared")).toEqual({ against: { state: "revision", revision: 120 } });
  const row = screen.getByRole("row", { name: /^Incident response/ });
  expect(within(row).getByText("31 of 40").tagName).toBe("STRONG");
  expect(within(row).getByText("1 of 7").tagName).not.toBe("STRONG");
  expect(screen.getByText(/the one-hour promise cannot be kept/)).toBeTruthy();
  expect(screen.getByText("Nobody covers them.").tagName).toBe("DEL");
  expect(screen.getAllByRole("heading", { level: 3, name: "Incident response, 2.2 Promises" })).toHaveLength(
    1,
  );
  await user.click(screen.getByRole("button", { name: "Choose another state" }));
  await user.click(await screen.findByRole("button", { name: /Before: Brought copies back/ }));
  await waitFor(() =>
    expect(asked(host, "compared")).toEqual({ against: { state: "revision", revision: 398 } }),
  );
});

it("compares with another file, and stays where it is when none is chosen", async () => {
  const { host, user } = await states({ chosen: "/last/aldermoor.charrette", snapshots: [] });
  await screen.findByText("There is no earlier state in this file yet");
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  await waitFor(() =>
    expect(asked(host, "compared")).toEqual({
      against: { state: "file", path: "/last/aldermoor.charrette" },
    }),
  );
});

it("asks nothing when the choice of a file is cancelled", async () => {
  const { host, user } = await states();
  host.copies = [];
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  await waitFor(() => expect(asked(host, "chooseWorkspaces")).toBeTruthy());
  expect(asked(host, "compared")).toBeUndefined();
  expect(await screen.findAllByRole("button", { name: /Before: / })).toHaveLength(2);
});

it("says when nothing changed, and how much more there is when a lot did", async () => {
  await comparing({ compared: { ...unchanged, before: compared().before } });
  expect(screen.getByText("Nothing changed")).toBeTruthy();
  expect(screen.queryByText(/more in the history/)).toBeNull();
});

it("leads on to the history where not every change is listed", async () => {
  const { user } = await comparing({ compared: { ...compared(), total: 600 } });
  await user.click(screen.getByRole("button", { name: "… and 596 more in the history" }));
  await screen.findByRole("heading", { level: 1, name: "History" });
});

it("has the shell write the comparison as a document", async () => {
  const { host, user } = await comparing();
  await user.click(screen.getByRole("button", { name: "Export as a document" }));
  await screen.findByText(/Exported then-and-now.docx/);
  expect(asked(host, "exportComparison")).toEqual({
    against: { state: "revision", revision: 120 },
    format: "docx",
  });
});
