// What the stand-in says of combining: two services with some of each kind of field, more of them with longer
// texts. It takes decisions as the host would and works nothing else out.
import type {
  AskView,
  AspectFields,
  Combining,
  CombiningView,
  Decision,
  FieldView,
  RememberedView,
  WayView,
} from "../../src/host/wire";
import { services } from "./combinations";

const signs: Record<string, string> = {
  strategy: "S",
  policies: "P",
  architecture: "A",
  testing: "T",
  monitoring: "M",
  "incident-response": "I",
};

interface Sketch {
  number: string;
  label: string;
  how: string;
  sayings: readonly string[];
  said?: string;
  /** What is asked: about the whole answer, between texts, or about a cell. */
  asks?: "whole" | "text" | "cell";
  taken?: boolean;
}

const long =
  "We watch the logs of every system that matters to the water works, around the clock where a provider does it for us and in office time where we do it ourselves. An alert is looked at within the hour, sorted by what it may harm, and passed on with what is known so far: when it began, which systems it touches, who has been told. What turns out to be nothing is written down too, so that the rules get better every month.";

const sketches: Record<AspectFields["aspect"], readonly Sketch[]> = {
  definition: [
    {
      number: "1.1",
      label: "Purpose",
      how: "both",
      sayings: [long, "Ends incidents fast, keeps the evidence and sees to it that they do not come back."],
      asks: "text",
      taken: true,
    },
    {
      number: "1.2",
      label: "Customers",
      how: "same",
      sayings: ["Everyone at Aldermoor Water", "Everyone at Aldermoor Water"],
    },
    { number: "1.3", label: "Not included", how: "only", sayings: ["", "Fraud and theft without computers"] },
    {
      number: "1.4",
      label: "Features",
      how: "folded",
      sayings: ["Log collection; Alerting", "Alert triage; Containment; Evidence"],
      said: "Log collection; Alerting and triage; Containment; Evidence",
    },
  ],
  processes: [
    {
      number: "2.1",
      label: "Service hours",
      how: "folded",
      sayings: ["Monday to Friday, 07:00–19:00", "Monday to Friday, 08:00–16:00"],
      said: "Monday to Friday, 07:00–19:00",
    },
    {
      number: "2.2",
      label: "Service levels",
      how: "open",
      sayings: ["P1 alert; P2 alert", "P1 report; P2 report"],
      said: "P1 alert; P2 alert",
      asks: "cell",
    },
    {
      number: "2.3",
      label: "Demand",
      how: "folded",
      sayings: ["180 alerts a week", "9 cases a week"],
      said: "180 alerts a week; 9 cases a week",
    },
    {
      number: "2.4",
      label: "Cover model",
      how: "open",
      sayings: ["Provider watches the nights", "Rota of four"],
      asks: "whole",
    },
    {
      number: "2.5",
      label: "Who decides to disconnect a system while the on-call manager cannot be reached",
      how: "open",
      sayings: ["The analyst on shift", "The incident lead, or the head of IT"],
      asks: "text",
    },
    {
      number: "2.6",
      label: "Notes on pauses",
      how: "both",
      sayings: ["The clock stops while the source is down.", "The clock stops while the reporter is asked."],
      asks: "text",
      taken: true,
    },
  ],
  integration: [
    {
      number: "3.1",
      label: "Tools",
      how: "union",
      sayings: ["Log box", "Ticket system; Log box"],
      said: "Log box; Ticket system",
    },
    {
      number: "3.2",
      label: "Who is told first",
      how: "open",
      sayings: ["Service desk", "Head of IT"],
      asks: "whole",
    },
  ],
  practices: [
    {
      number: "4.1",
      label: "Practices",
      how: "union",
      sayings: ["4 in place, 2 now", "5 in place, 1 now"],
      said: "8 in place, 3 now",
    },
  ],
};

/** What combining comes to with what was decided so far. */
export function combining({ members, decisions }: Combining, last?: RememberedView): CombiningView {
  const named = services.filter((one) => members.includes(one.service));
  const aspects = (["definition", "processes", "integration", "practices"] as const).map((aspect) => {
    const fields = sketches[aspect].map((one) => field(one, members, decisions));
    return { aspect, fields, open: fields.flatMap((one) => one.asks).filter((one) => !one.taken).length };
  });
  return {
    members: named.map((one) => ({ ...one, sign: signs[one.service] ?? "" })),
    aspects,
    open: aspects.reduce((sum, one) => sum + one.open, 0),
    internal: 4,
    costs,
    ...(last ? { remembered: last } : {}),
  };
}

function field(sketch: Sketch, members: readonly string[], decisions: readonly Decision[]): FieldView {
  const question = `question-${sketch.number}`;
  const sayings = members.map((_, index) => sketch.sayings[index % sketch.sayings.length] ?? "");
  const asks = sketch.asks ? [askOf(sketch, { question, sayings, members }, decisions)] : [];
  const decision = decisions.find((one) => one.question === question);
  const way = asks[0]?.ways.find((one) => JSON.stringify(one.take) === JSON.stringify(decision?.take));
  const words = decision?.take.take === "words" ? decision.take.text : way?.text;
  return {
    question,
    number: sketch.number,
    label: sketch.label,
    sayings,
    said:
      (sketch.asks === "cell" ? undefined : words) ??
      sketch.said ??
      (sketch.how === "open" ? "" : sayings.filter(Boolean).join(" ")),
    how: decision ? "decided" : sketch.how,
    from:
      decision?.take.take === "member"
        ? [decision.take.service]
        : decision
          ? []
          : membersWith(sayings, members),
    asks,
  };
}

function membersWith(sayings: readonly string[], members: readonly string[]): string[] {
  return members.filter((_, index) => sayings[index] !== "");
}

interface Asked {
  question: string;
  sayings: readonly string[];
  members: readonly string[];
}

function askOf(
  sketch: Sketch,
  { question, sayings, members }: Asked,
  decisions: readonly Decision[],
): AskView {
  const each = members.map((service, index): WayView => ({
    take: { take: "member", service },
    text: sketch.asks === "cell" ? `${index + 1} h` : (sayings[index] ?? ""),
  }));
  const names = members.map((one) => services.find((known) => known.service === one)?.name ?? one);
  const both: WayView = {
    take: { take: "both" },
    text: sayings.map((text, index) => `${names[index] ?? ""}: ${text}`).join("\n\n"),
  };
  const taken =
    decisions.find((one) => one.question === question)?.take ?? (sketch.taken ? both.take : undefined);
  return {
    ...(sketch.asks === "cell" ? { row: "row-1", column: "clock" } : {}),
    about: sketch.asks === "cell" ? "P1 alert: Clock" : sketch.label,
    words: sketch.asks === "text",
    ways: sketch.asks === "text" ? [...each, both] : each,
    ...(taken ? { taken } : {}),
  };
}

const costs: CombiningView["costs"] = {
  costs: [
    { label: "Owners", each: ["1", "1"], before: "2", after: "1" },
    { label: "Agreements to keep up", each: ["4", "5"], before: "9", after: "6" },
    { label: "Hand-offs to keep up", each: ["20", "22"], before: "42", after: "38" },
    { label: "Full positions at 80 % load", each: ["1.4", "2.2"], before: "3.6", after: "3.2" },
    { label: "Load of the busiest team", each: ["97 %", "61 %"], before: "97 %", after: "89 %" },
    { label: "P1 started in time, at most", each: ["27 %", "100 %"], before: "27 %", after: "100 %" },
  ],
  appear: [
    {
      severity: "problem",
      title: "Commander and only responder are one person on two days a week.",
      remedy: "Name a deputy.",
    },
    { severity: "caution", title: "89 % load leaves little for bursts.", remedy: "Plan for 60 to 80 %." },
  ],
  vanish: [
    { severity: "problem", title: "Office hours cannot keep P1 and P2", remedy: "" },
    { severity: "caution", title: "An alert passes three hands before work starts", remedy: "" },
  ],
};
