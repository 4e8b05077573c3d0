// The pages of numbers over a stand-in: each shows its figures and sentences, and every line leads to where it is mended.
import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import { StandIn } from "./bench/StandIn";
import numbers from "./bench/numbers.json";
import type { Replies, RequestName, Requests } from "../src/host/wire";

beforeEach(() => {
  localStorage.clear();
});

/** As the page's text is compared: hard spaces are spaces. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

async function page(name: string, host = new StandIn()) {
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name }));
  await screen.findByRole("heading", { level: 1, name });
  return { host, user };
}

it("shows promises with what cover allows, and goes to the question by Enter", async () => {
  const { host, user } = await page("Levels");
  const table = await screen.findByRole("table", { name: "Promises of Incident response" });
  const [first, second] = within(table).getAllByRole("button");
  expect(within(table).getAllByRole("row")).toHaveLength(4);
  await screen.findByRole("img", { name: /^Types of cases by count/ });
  await screen.findByRole("button", { name: "Strategy" });
  first?.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(second);
  await user.keyboard("{Enter}");
  const promise = numbers.levels.services[0]?.promises[1];
  expect(host.calls).toContainEqual({
    name: "question",
    request: { service: "incident-response", question: promise?.question },
  });
});

it("sets hours against hours and says what it assumes", async () => {
  await page("Capacity");
  await screen.findByRole("table", { name: "Hours a year" });
  for (const sentence of numbers.capacity.services[0]?.hours?.sentences ?? [])
    screen.getByText(plain(sentence));
});

it("shows hand-offs as picture, matrix and ledger, of one service or of all", async () => {
  const { host, user } = await page("Hand-offs");
  await screen.findByRole("img", { name: /hand/ });
  await user.click(screen.getByRole("radio", { name: "Matrix" }));
  expect(screen.getAllByRole("button", { name: /^\d+ from .* to .*: / }).length).toBeGreaterThan(0);
  await user.selectOptions(screen.getByRole("combobox"), "incident-response");
  expect(host.calls).toContainEqual({ name: "handOffs", request: { service: "incident-response" } });
  await user.click(screen.getByRole("tab", { name: /^Dangling/ }));
  expect(screen.getByRole("table", { name: "Hand-offs" })).toBeTruthy();
});

it("shows the ladder of the service that one chooses, the roadmap and the market", async () => {
  const { host, user } = await page("Maturity");
  const table = await screen.findByRole("table", { name: "Maturity" });
  await user.click(within(table).getByRole("button", { name: "Monitoring" }));
  expect(host.calls).toContainEqual({ name: "maturity", request: { service: "monitoring" } });
  await user.click(screen.getByRole("radio", { name: "Roadmap" }));
  await screen.findByRole("heading", { level: 2, name: numbers.maturity.roadmap[0]?.quarter ?? "" });
  await user.click(screen.getByRole("radio", { name: "On the market" }));
  expect(screen.getAllByText(plain(numbers.maturity.products[0]?.sentence ?? "")).length).toBeGreaterThan(0);
});

const drawing = numbers.levels.services.find((one) => one.cases)?.cases?.figure;

/** A host that draws: the same figure beside each question and for the contracts. */
class Drawing extends StandIn {
  override async call<N extends RequestName>(name: N, request: Requests[N]): Promise<Replies[N]> {
    const reply = await super.call(name, request);
    const drawn = { question: { picture: { figure: "flow", drawing } }, levels: { contracts: drawing } };
    return Object.assign(reply as object, drawn[name as keyof typeof drawn]) as Replies[N];
  }
}

it("shows what a table comes to under its answer, to be kept as a file", async () => {
  const { host, user } = await page("Levels", new Drawing());
  await screen.findByRole("heading", { level: 2, name: "What runs out when" });
  await user.click(screen.getByRole("button", { name: /^Incident response/ }));
  await screen.findByRole("img", { name: /^Types of cases by count/ });
  await user.click(screen.getByRole("button", { name: "Save the picture as SVG" }));
  expect(host.calls).toContainEqual({
    name: "exportFigure",
    request: { figure: "flow", service: "incident-response", format: "svg" },
  });
});
