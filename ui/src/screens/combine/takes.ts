// What can be taken for a field, and how the screen speaks of it. Goes by what the host offers; works nothing out.
import type { AskView, Decision, FieldView, Take } from "../../host/wire";
import * as m from "../../paraglide/messages.js";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Several names in one phrase. */
export function listed(names: readonly string[]): string {
  return list.format(names);
}

/** Whether two takes are the same. */
export function isSame(one: Take, other: Take): boolean {
  if (one.take === "member") return other.take === "member" && one.service === other.service;
  if (one.take === "words") return other.take === "words" && one.text === other.text;
  return one.take === other.take;
}

/** Whether a decision is about what is asked. */
export function isAbout(decision: Decision, question: string, ask: AskView): boolean {
  return decision.question === question && decision.row === ask.row && decision.column === ask.column;
}

/** Whether somebody has to decide something in a field. */
export function isOpen(field: FieldView): boolean {
  return field.asks.some((ask) => ask.taken === undefined);
}

/** The question of a field that keys answer: the first open one, else the first. */
export function askNow(field: FieldView): AskView | undefined {
  return field.asks.find((ask) => ask.taken === undefined) ?? field.asks[0];
}

/** How a field came about, in words. */
export function howWord(field: FieldView): string {
  if (field.asks.some((ask) => ask.taken?.take === "words")) return m.combine_how_words();
  if (field.how === "both" && field.from.length > 2) return m.combine_how_each();
  const words: Readonly<Record<string, () => string>> = {
    nothing: m.combine_how_nothing,
    same: m.combine_how_same,
    only: m.combine_how_only,
    both: m.combine_how_both,
    union: m.combine_how_union,
    folded: m.combine_how_folded,
    decided: m.combine_how_decided,
    open: m.combine_how_open,
  };
  return words[field.how]?.() ?? field.how;
}

/** What a way that is no member's own comes to; a member's own way is read as it is. */
export function wayWord(ask: AskView, take: Take, text: string): string {
  if (take.take === "apart") return m.combine_apart({ text });
  if (take.take !== "both") return text;
  if (ask.row !== undefined) return m.combine_as_one({ text });
  if (!ask.words) return m.combine_how_union();
  return ask.ways.length > 3 ? m.combine_how_each() : m.combine_how_both();
}

/** What stands in a field as it was decided or proposed, with its paragraphs. */
export function standing(field: FieldView): string {
  const whole = field.asks.find((ask) => ask.row === undefined && ask.words);
  return (whole && textOf(whole)) || field.said;
}

/** The words from which somebody writes words of their own: those that are taken, else those of all. */
export function startOf(field: FieldView, ask: AskView): string {
  const both = ask.ways.find((way) => way.take.take === "both")?.text;
  return textOf(ask) ?? both ?? (ask.row === undefined ? field.said : "");
}

function textOf({ taken, ways }: AskView): string | undefined {
  if (taken?.take === "words") return taken.text;
  return taken && ways.find((way) => isSame(way.take, taken))?.text;
}
