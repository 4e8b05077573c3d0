// Combining and splitting over a stand-in: what is chosen and decided in the page reaches the host in one edit, all by
// keyboard, and nothing before.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import type { Combining, RememberedView } from "../src/host/wire";
import { combined } from "./bench/combinations";
import { StandIn, type StandInSettings } from "./bench/StandIn";

beforeEach(() => {
  localStorage.clear();
});

async function choosing(settings?: StandInSettings) {
  const host = new StandIn(settings);
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Combine services" }));
  await screen.findByRole("heading", { level: 1, name: "Which services become one" });
  return { host, user };
}

async function comparing(settings?: StandInSettings) {
  const all = await choosing(settings);
  await all.user.click(screen.getAllByRole("button", { name: "Run: Monitoring, Incident response" })[0]!);
  await all.user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("heading", { level: 1, name: "Combine Monitoring and Incident response" });
  return all;
}

function asked(host: StandIn): Combining {
  return host.calls.findLast((call) => call.name === "combining")?.request as Combining;
}

function finish(): HTMLButtonElement {
  return screen.getByRole<HTMLButtonElement>("button", { name: "Combine" });
}

function field(): string | null | undefined {
  return document.activeElement?.getAttribute("data-field");
}

it("takes any two services and goes on only when there are two and a name", async () => {
  const { host, user } = await choosing();
  const on = screen.getByRole<HTMLButtonElement>("button", { name: /^Continue/ });
  await user.click(screen.getByRole("checkbox", { name: /^Policies/ }));
  expect(on.disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /^Strategy/ }));
  const name = screen.getByLabelText<HTMLInputElement>("What the combined service is called");
  expect(name.value).toBe("Strategy and Policies");
  expect(screen.getByLabelText<HTMLInputElement>("Who owns it").value).toBe("Head of security");
  await user.clear(name);
  expect(on.disabled).toBe(true);
  await user.type(name, "Direct");
  await user.click(screen.getByRole("button", { name: "Compliance lead" }));
  await user.click(on);
  await screen.findByText("into Direct");
  expect(asked(host)).toEqual({
    organisation: "o1",
    members: ["strategy", "policies"],
    name: "Direct",
    owner: "Compliance lead",
    decisions: [],
  });
});

it("decides by keyboard from one open choice to the next, and combines in one edit", async () => {
  const { host, user } = await comparing();
  await waitFor(() => expect(field()).toBe("question-2.2"));
  expect(finish().disabled).toBe(true);
  expect(screen.getByText("4 choices left")).toBeTruthy();
  await user.keyboard("2");
  await waitFor(() => expect(field()).toBe("question-2.4"));
  await user.keyboard("1");
  await waitFor(() => expect(field()).toBe("question-2.5"));
  await user.keyboard("b");
  await waitFor(() => expect(field()).toBe("question-3.2"));
  expect(screen.getByText("1 choice left")).toBeTruthy();
  await user.keyboard("2");
  await waitFor(() => expect(document.activeElement).toBe(finish()));
  expect(host.edits).toEqual([]);
  await user.keyboard("{Enter}");
  const decisions = [
    {
      question: "question-2.2",
      row: "row-1",
      column: "clock",
      take: { take: "member", service: "incident-response" },
    },
    { question: "question-2.4", take: { take: "member", service: "monitoring" } },
    { question: "question-2.5", take: { take: "both" } },
    { question: "question-3.2", take: { take: "member", service: "incident-response" } },
  ];
  const members = ["monitoring", "incident-response"];
  const combining = { organisation: "o1", members, name: "Run", owner: "Monitoring lead", decisions };
  await waitFor(() => expect(host.edits).toEqual([{ edit: "combine", combining }]));
  await screen.findByText("Run is one service now.");
  expect(host.calls).toContainEqual({ name: "worksheet", request: { service: "combined-1" } });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(host.calls.some((call) => call.name === "undo")).toBe(true));
});

it("moves by arrows, skips to open choices over the aspects, and writes own words", async () => {
  const { host, user } = await comparing();
  await waitFor(() => expect(field()).toBe("question-2.2"));
  await user.keyboard("{ArrowUp}");
  await waitFor(() => expect(field()).toBe("question-2.1"));
  await user.keyboard("nnn");
  await waitFor(() => expect(field()).toBe("question-2.5"));
  await user.keyboard("{Enter}");
  const words = await screen.findByLabelText<HTMLTextAreaElement>("Your own words");
  await waitFor(() => expect(document.activeElement).toBe(words));
  expect(words.value).toContain("Monitoring: The analyst on shift\n\nIncident response: ");
  await user.clear(words);
  await user.keyboard("Nobody b{Control>}{Enter}{/Control}");
  await waitFor(() => expect(field()).toBe("question-3.2"));
  const take = { take: "words", text: "Nobody b" };
  expect(asked(host).decisions).toEqual([{ question: "question-2.5", take }]);
  expect(host.edits).toEqual([]);
});

it("takes choices back one by one, and leaves without them only when told twice", async () => {
  const { host, user } = await comparing();
  await waitFor(() => expect(field()).toBe("question-2.2"));
  await user.keyboard("1");
  await waitFor(() => expect(field()).toBe("question-2.4"));
  await user.keyboard("{Control>}z{/Control}");
  await screen.findByText("4 choices left");
  expect(host.calls.some((call) => call.name === "undo")).toBe(false);
  await user.click(screen.getAllByRole("radio", { name: /1 h/ })[0]!);
  await screen.findByText("3 choices left");
  await user.keyboard("{Escape}");
  await screen.findByText(/Your choices are not kept/);
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(host.edits).toEqual([]);
});

it("changes what was proposed and says where it comes from", async () => {
  const { host, user } = await comparing();
  await user.click(await screen.findByRole("button", { name: "Change Notes on pauses" }));
  await user.click(screen.getByRole("radio", { name: /The clock stops while the source is down/ }));
  await waitFor(() =>
    expect(asked(host).decisions).toEqual([
      { question: "question-2.6", take: { take: "member", service: "monitoring" } },
    ]),
  );
  const row = screen.getByRole("row", { name: /Notes on pauses/ });
  expect(within(row).getByText(/Your choice/).textContent).toContain("Monitoring");
});

it("takes up what was decided the last time", async () => {
  const remembered: RememberedView = {
    name: "Watch and respond",
    owner: "Incident lead",
    decisions: [{ question: "question-2.4", take: { take: "member", service: "monitoring" } }],
  };
  const { host, user } = await choosing({ remembered });
  await user.click(screen.getByRole("checkbox", { name: /^Monitoring/ }));
  await user.click(screen.getByRole("checkbox", { name: /^Incident response/ }));
  await screen.findByText(/You combined these before/);
  await user.click(screen.getByRole("button", { name: /^Continue/ }));
  await screen.findByText("3 choices left");
  expect(asked(host)).toMatchObject(remembered);
  expect(screen.getByText(/You combined these before/)).toBeTruthy();
});

it("unfolds what each says where there are more than three, and says when it is refused", async () => {
  const { host, user } = await choosing();
  for (const name of ["Strategy", "Policies", "Monitoring", "Incident response"])
    await user.click(screen.getByRole("checkbox", { name: new RegExp(`^${name}`) }));
  await user.click(screen.getByRole("button", { name: /^Continue/ }));
  await user.click((await screen.findAllByRole("button", { name: "What each says" }))[0]!);
  expect(screen.getAllByText("Monday to Friday, 08:00–16:00")).toHaveLength(2);
  host.refusal = "Monitoring is part of a combination already.";
  await user.keyboard("n");
  for (const [now, next] of [
    ["2.2", "2.4"],
    ["2.4", "2.5"],
    ["2.5", "3.2"],
  ]) {
    await waitFor(() => expect(field()).toBe(`question-${now}`));
    await user.keyboard("4");
    await waitFor(() => expect(field()).toBe(`question-${next}`));
  }
  await user.keyboard("4");
  await waitFor(() => expect(document.activeElement).toBe(finish()));
  await user.keyboard("{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Monitoring is part of a combination");
});

it("splits and offers what was changed since to the likeliest member", async () => {
  const host = new StandIn({ combinations: combined });
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Split Watch and respond" }));
  const [purpose, line] = await screen.findAllByRole("radiogroup");
  within(purpose!).getByRole("radio", { name: "Monitoring", checked: true });
  await user.click(within(line!).getByRole("radio", { name: "Nobody" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  const [first] = combined.combinations[0]!.since;
  await waitFor(() =>
    expect(host.edits).toEqual([
      {
        edit: "split",
        combination: "combination-1",
        offered: [{ key: first!.key, member: "monitoring" }],
      },
    ]),
  );
  await screen.findByText("Monitoring and Incident response are services of their own again.");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
});

it("leaves a job by Escape with nothing changed, and puts away what went wrong in it", async () => {
  const host = new StandIn({ combinations: combined });
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Split Watch and respond" }));
  await screen.findAllByRole("radiogroup");
  host.refusal = "The disk is full.";
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getAllByRole("button", { name: /^Export/ })[0]!);
  await screen.findByRole("complementary", { name: "What goes into the document" });
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { level: 1, name: "Overview" });
});
