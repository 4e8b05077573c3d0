// The states of an answer and the choices for a practice as the window says and draws them. Not what they mean: the host
// knows that.
import type { Choice, Progress, State } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { StateOption } from "../parts/buttons/types";
import type { MarkName } from "../parts/marks/marks";
import type { RungChoice } from "../parts/tables/rungs";
import { capOf } from "../workspace/keys";

/** The states in the order of the state bar. */
export const states = [
  "open",
  "answered",
  "agreed",
  "disputed",
  "parked",
  "not-applicable",
] as const satisfies State[];

/** The chord that chooses a state; the state of being answered comes by typing. */
export const stateChords: Readonly<Partial<Record<State, string>>> = {
  open: "state+o",
  agreed: "mod+Enter",
  disputed: "state+d",
  parked: "state+p",
  "not-applicable": "state+n",
};

/** The mark of a state. */
export function markOf(state: State): MarkName {
  return state === "not-applicable" ? "na" : state;
}

/** The state of a piece of work that needs people most; none when nothing is disputed or parked. */
export function gravest(progress: Progress): State | undefined {
  if (progress.disputed > 0) return "disputed";
  return progress.parked > 0 ? "parked" : undefined;
}

/** The word for a state. */
export function stateWord(state: State): string {
  const words: Record<State, () => string> = {
    open: m.state_open,
    answered: m.state_answered,
    agreed: m.state_agreed,
    disputed: m.state_disputed,
    parked: m.state_parked,
    "not-applicable": m.state_na,
  };
  return words[state]();
}

/** The state bar. */
export function stateOptions(): StateOption[] {
  return states.map((value) => {
    const chord = stateChords[value];
    const option = { value, word: stateWord(value), mark: markOf(value) };
    return chord === undefined ? option : { ...option, keys: capOf(chord) };
  });
}

/** How many of each state there are, in words: "4 agreed, 3 open". */
export function tally(all: readonly State[]): string {
  return states
    .map((state) => ({ state, n: all.filter((one) => one === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => `${n} ${stateWord(state).toLowerCase()}`)
    .join(", ");
}

/** What a practice can be given, in the order of the digits. */
export function practiceChoices(): RungChoice[] {
  const choices: [Choice, string, MarkName][] = [
    ["in-place", m.choice_in_place(), "agreed"],
    ["now", m.choice_now(), "answered"],
    ["next", m.choice_next(), "open"],
    ["later", m.choice_later(), "open"],
    ["not", m.choice_not(), "na"],
  ];
  return choices.map(([value, word, mark]) => ({ value, word, mark }));
}
