// Going to a finding: the line that is meant takes the keyboard, once, and says what is found at it.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import "./whole";
import App from "../src/App.svelte";
import type { FindingView, Spot } from "../src/host/wire";
import { signsOf } from "../src/words/findings";
import { Places, type Place } from "../src/workspace/Places.svelte";
import { someFindings } from "./bench/registers";
import { StandIn } from "./bench/StandIn";

const service = "incident-response";
const row = (id: string): Spot => ({ spot: "question", service, question: "processes.1", row: id });

beforeEach(() => {
  localStorage.clear();
});

function finding(spot: Spot, question?: string): FindingView {
  const [one] = someFindings(1);
  return { ...one!, spot, question, place: "There" } as FindingView;
}

/** Goes to the only finding by its link. */
async function gone(spot: Spot, question?: string) {
  const host = new StandIn({ findings: [finding(spot, question)] });
  render(App, { props: { host } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /^Findings/ }));
  await user.click(await screen.findByRole("button", { name: "Go to There" }));
  return { host, user };
}
const here = (): string => document.activeElement?.closest("tr, li")?.textContent ?? "";
const role = (): string | null | undefined => document.activeElement?.getAttribute("role");

it("puts the keyboard on the row of a table, which says what is found", async () => {
  await gone(row("r2"), "processes.1");
  await waitFor(() => expect(here()).toContain("P3"));
  expect(role()).toBe("gridcell");
  expect(within(document.activeElement as HTMLElement).getByText("Finding 0.")).toBeTruthy();
  expect(screen.getAllByText("Note.")).toHaveLength(2); // At the line, and at the finding below the table.
});

it("puts it on a hand-off, with its verbs at hand", async () => {
  const { host, user } = await gone({ spot: "hand-off", service, handOff: "h2" }, "integration.0");
  await waitFor(() => expect(here()).toContain("Service desk"));
  expect(here()).toContain("Finding 0.");
  await user.keyboard("a");
  await waitFor(() => expect(host.edits.at(-1)).toMatchObject({ edit: "settleHandOff", handOff: "h2" }));
});

it("puts it on the choice of a practice", async () => {
  await gone({ spot: "practice", service, practice: "IR-02" }, "practices.0");
  await waitFor(() => expect(here()).toContain("Phone tree"));
  expect(document.activeElement?.getAttribute("aria-checked")).toBe("true");
  expect(here()).toContain("Finding 0.");
});

it("puts it on the line of the register that is meant, not of another with the same id", async () => {
  await gone({ spot: "register", register: "people", entry: "one" });
  await waitFor(() => expect(here()).toContain("First of people"));
  expect(here()).toContain("finding 0.");
  expect(screen.getByText("First of roles").closest("td")?.textContent).not.toContain("finding 0.");
});

it("puts it on the work in the matrix of duties", async () => {
  await gone({ spot: "duties", service, subject: "verify" });
  await waitFor(() => expect(here()).toContain("Verify"));
});

it("opens the question at its first line when the line was removed", async () => {
  await gone(row("removed"), "processes.1");
  await waitFor(() => expect(here()).toContain("P1"));
});

it("leaves the keyboard where one went when the answer is saved, and comes to the line again by back and forward", async () => {
  const { host, user } = await gone(row("r2"), "processes.1");
  await waitFor(() => expect(here()).toContain("P3"));
  const asked = (): number => host.calls.filter(({ name }) => name === "question").length;
  const before = asked();
  await user.keyboard("{ArrowUp}P2b{Enter}{ArrowUp}");
  await waitFor(() => expect(host.edits.at(-1)).toMatchObject({ edit: "editRow", row: "r1" }));
  await waitFor(() => expect(asked()).toBeGreaterThan(before));
  await screen.findByText("Saved");
  expect(here()).toContain("P2b");
  await user.click(screen.getByRole("button", { name: "Back" }));
  await screen.findByRole("button", { name: "Go to There" });
  await user.click(screen.getByRole("button", { name: "Forward" }));
  await waitFor(() => expect(here()).toContain("P3"));
});

it("knows that one is at a place already while one is at a line of it", () => {
  const places = new Places();
  const place: Place = { screen: "worksheet", service, question: "processes.1" };
  places.go({ ...place, line: { table: "processes.1", id: "r2" } });
  places.go(place); // As after a step taken back at the same question.
  expect(places.lineIn("processes.1")).toBe("r2");
  expect(places.lineIn("processes.2")).toBeUndefined();
  places.go({ ...place, line: { table: "processes.1", id: "r1" } });
  places.back();
  expect(places.lineIn("processes.1")).toBe("r2");
});

it("signs lines with the gravest of their open findings, and no others", () => {
  const [note, caution, problem] = someFindings(3).map((one) => ({ ...one, spot: row("r1") }));
  const accepted = { reason: "", person: "", review: "", control: "", due: false };
  const signs = signsOf(
    [note!, caution!, { ...problem!, spot: row("r2"), accepted }, ...someFindings(1)],
    "Incident response",
  );
  expect([...signs]).toEqual([
    ["r1", { icon: "triangle-alert", tone: "caution", grade: "Caution", text: "Finding 0. Finding 1." }],
  ]);
});
