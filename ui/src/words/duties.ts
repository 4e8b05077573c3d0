// How the window speaks of duties: the letters of the wire and their signs, and what does not hold for a row.
import type { Letter, SubjectView } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { Sign } from "../parts/matrix/letters";

const signs: Readonly<Record<Letter, Exclude<Sign, "">>> = {
  accountable: "A",
  "accountable-and-responsible": "A/R",
  responsible: "R",
  consulted: "C",
  informed: "I",
};

/** The signs in the order in which they are explained. */
export const explained = ["R", "A", "C", "I"] as const;

/** The sign of a letter. */
export function signOf(letter: Letter): Exclude<Sign, ""> {
  return signs[letter];
}

/** The letter of a sign; none for nothing. */
export function letterOf(sign: Sign): Letter | undefined {
  return (Object.keys(signs) as Letter[]).find((letter) => signs[letter] === sign);
}

/** What a sign says. */
export function signWord(sign: Exclude<Sign, "">): string {
  const words: Record<Exclude<Sign, "">, () => string> = {
    A: m.duty_accountable,
    "A/R": m.duty_both,
    R: m.duty_responsible,
    C: m.duty_consulted,
    I: m.duty_informed,
  };
  return words[sign]();
}

/** What does not hold for a feature or step. */
export function lackWord(lack: NonNullable<SubjectView["lack"]>): string {
  const words: Record<typeof lack, () => string> = {
    "nobody-accountable": m.lack_accountable,
    "several-accountable": m.lack_several,
    "nobody-responsible": m.lack_responsible,
  };
  return words[lack]();
}
