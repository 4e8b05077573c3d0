// Groups that work on copies: a copy is handed out, copies come back, every conflict is settled by keyboard, and only then
// they are merged.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import type { Requests, Resolution } from "../src/host/wire";
import { StandIn, type StandInSettings } from "./bench/StandIn";

beforeEach(() => {
  localStorage.clear();
});

async function groups(settings?: StandInSettings) {
  const host = new StandIn(settings);
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Groups" }));
  await screen.findByRole("heading", { level: 1, name: "Groups" });
  return { host, user };
}

async function bringing(copies?: string[]) {
  const all = await groups();
  if (copies) all.host.copies = copies;
  await all.user.click(screen.getByRole("button", { name: "Bring copies back" }));
  return all;
}

function last<N extends keyof Requests>(host: StandIn, name: N): Requests[N] | undefined {
  return host.calls.findLast((call) => call.name === name)?.request as Requests[N] | undefined;
}

const merge = () => screen.getByRole("button", { name: /^Merge/ });
const head = () => screen.getByRole("heading", { level: 1 });

/** Waits for a conflict to stand in focus. */
async function at(number: number): Promise<void> {
  await screen.findByText(new RegExp(`^Conflict ${number} of 3`));
  await waitFor(() => expect(document.activeElement).toBe(head()));
}

async function settled(left: string): Promise<void> {
  await screen.findByText(`119 changes join by themselves, ${left}`);
}

it("lists who was handed what and whether it came back", async () => {
  await groups();
  const back = await screen.findByRole("row", { name: /^Group A, detection Monitoring, Testing/ });
  expect(back.textContent).toMatch(/23 November.*23 November/);
  expect(screen.getByRole("row", { name: /^Group B, response Incident response .* Not yet$/ })).toBeTruthy();
  expect(screen.queryByText(/This is the copy of the group/)).toBeNull();
});

it("hands out what was ticked to the place that was chosen, all by keyboard", async () => {
  const { host, user } = await groups();
  const out = screen.getByRole("button", { name: /^Hand out a copy/ });
  expect(out).toHaveProperty("disabled", true);
  screen.getByLabelText("What the group is called").focus();
  await user.keyboard(" Group D ");
  expect(screen.getByText("Tick a service or more")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "Monitoring" }));
  await user.click(screen.getByRole("checkbox", { name: "Testing" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("Handed out as /stick/group.charrette");
  expect(last(host, "choosePlace")).toEqual({ name: "Group D" });
  expect(last(host, "handOut")).toEqual({
    organisation: "o1",
    name: "Group D",
    services: ["testing", "monitoring"],
    path: "/stick/group.charrette",
  });
  expect(screen.getByLabelText("What the group is called")).toHaveProperty("value", "");
});

it("hands nothing out when no place is chosen, and says why when it is refused", async () => {
  const { host, user } = await groups();
  await user.type(screen.getByLabelText("What the group is called"), "Group D");
  await user.click(screen.getByRole("button", { name: "Choose all" }));
  host.place = undefined;
  await user.click(screen.getByRole("button", { name: /^Hand out a copy/ }));
  expect(last(host, "handOut")).toBeUndefined();
  Object.assign(host, { place: "/stick/d.charrette", refusal: "The stick is full.", code: "refused" });
  await user.click(screen.getByRole("button", { name: /^Hand out a copy/ }));
  expect((await screen.findByRole("alert")).textContent).toContain("The stick is full.");
  expect(last(host, "handOut")?.services).toHaveLength(6);
  expect(screen.queryByText(/^Handed out as/)).toBeNull();
  expect(screen.getByLabelText("What the group is called")).toHaveProperty("value", "Group D");
});

it("says on every screen whose copy this is", async () => {
  const { user } = await groups({ group: "Group A, detection" });
  expect(screen.getByText("This is the copy of the group “Group A, detection”.")).toBeTruthy();
  expect(await screen.findByText(/This group can write on Monitoring, Testing/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Incident response/ }));
  await screen.findByRole("heading", { level: 1, name: "Incident response" });
  expect(screen.getByText("This is the copy of the group “Group A, detection”.")).toBeTruthy();
  await user.keyboard("{Control>}e{/Control}");
  await screen.findByRole("complementary", { name: "What goes into the document" });
  expect(screen.getByText("This is the copy of the group “Group A, detection”.")).toBeTruthy();
});

it("settles every conflict by keyboard and merges with what was decided and seen", async () => {
  const { host, user } = await bringing();
  await at(1);
  await settled("3 of 3 conflicts left");
  expect(head().textContent).toBe("What does this service promise, and on whose clock?");
  await user.keyboard("2n");
  await settled("2 of 3 conflicts left");
  await at(2);
  await user.keyboard("3 ");
  await settled("1 of 3 conflicts left");
  expect(await screen.findByText(/^Group B, response: A rota of four/)).toBeTruthy();
  expect(screen.getByText("Disputed")).toBeTruthy();
  await user.keyboard("n");
  await at(3);
  await user.keyboard("3");
  expect(screen.queryByRole("radio", { name: "Both" })).toBeNull();
  await user.keyboard("1");
  await settled("all conflicts are settled");
  await user.keyboard("n");
  await waitFor(() => expect(document.activeElement).toBe(merge()));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText("Merged.");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  const decided: Record<string, Resolution> = {
    "head-b/row/levels/row-1/cells.target": { keep: "theirs", disputed: false },
    "head-b/answer/cover/value": { keep: "both", disputed: true },
    "head-b/hand-off/it-operations/": { keep: "ours", disputed: false },
  };
  expect(last(host, "bringBack")).toEqual({
    copies: host.copies,
    resolutions: decided,
    revision: 88,
    heads: ["head-a", "head-b", "head-c"],
  });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(last(host, "undo")).toEqual({}));
}, 15_000);

it("keeps merging off while conflicts are left, and leads to the next one instead", async () => {
  const { host, user } = await bringing();
  await at(1);
  expect(merge()).toHaveProperty("disabled", true);
  expect(document.getElementById(merge().getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "3 conflicts are left to settle",
  );
  await user.keyboard("{Control>}{Enter}{/Control}");
  await at(2);
  expect(last(host, "bringBack")).toBeUndefined();
});

it("lets words of one's own stand, and keeps both as disputed where nothing was decided", async () => {
  const { host, user } = await bringing();
  await at(1);
  await user.click(screen.getByRole("button", { name: /Cover outside office hours/ }));
  await at(2);
  await user.keyboard(" ");
  const id = "head-b/answer/cover/value";
  await waitFor(() =>
    expect(last(host, "bringBackPreview")?.resolutions[id]).toEqual({ keep: "both", disputed: true }),
  );
  await user.keyboard("e");
  const words = await screen.findByLabelText("What shall stand instead");
  await waitFor(() => expect(document.activeElement).toBe(words));
  expect(screen.getByText("Take these words", { selector: ".key *" })).toBeTruthy();
  await user.clear(words);
  await user.keyboard("Two of us, 1 week each.{Control>}{Enter}{/Control}");
  const own = { keep: "words", text: "Two of us, 1 week each.", disputed: true };
  await waitFor(() => expect(last(host, "bringBackPreview")?.resolutions[id]).toEqual(own));
  expect(await screen.findByText("Two of us, 1 week each.")).toBeTruthy();
  expect(last(host, "bringBack")).toBeUndefined();
});

it("shows everything that the copies bring, and leads from there to a conflict", async () => {
  const { user } = await bringing();
  await at(1);
  await user.click(screen.getByRole("button", { name: "Show all 122" }));
  expect(screen.getAllByRole("row")).toHaveLength(122 + 3);
  await user.click(screen.getByRole("button", { name: "Hand-offs" }));
  await at(3);
  await user.click(screen.getByRole("button", { name: /^Group A, detection/ }));
  expect(screen.getAllByRole("row")).toHaveLength(41 + 1);
});

it("warns once before decisions are lost, and changes nothing", async () => {
  const { host, user } = await bringing();
  await at(1);
  await user.keyboard("1{Escape}");
  await screen.findByText(/Your choices are not kept/);
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { level: 1, name: "Groups" });
  expect(last(host, "bringBack")).toBeUndefined();
});

it("merges what joins by itself at once, and stays with the reason when that is refused", async () => {
  const { host, user } = await bringing(["/stick/group-a.charrette"]);
  await screen.findByText("41 changes join by themselves");
  const asked = host.calls.filter((call) => call.name === "bringBackPreview").length;
  Object.assign(host, { refusal: "The workspace was changed since. Nothing was merged.", code: "refused" });
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing was merged");
  expect(screen.queryByText("Merged.")).toBeNull();
  await waitFor(() =>
    expect(host.calls.filter((call) => call.name === "bringBackPreview")).toHaveLength(asked + 1),
  );
});

it("says why a copy cannot come back, and asks for others", async () => {
  const { host, user } = await bringing(["/stick/harbour.charrette"]);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("was not made from this workspace");
  expect(alert.textContent).toContain("brought in as an organisation");
  expect(merge()).toHaveProperty("disabled", true);
  host.copies = ["/stick/group-c.charrette"];
  await user.click(within(alert).getByRole("button", { name: "Choose other copies" }));
  await screen.findByText("18 changes join by themselves");
  expect(screen.queryByRole("alert")).toBeNull();
});
