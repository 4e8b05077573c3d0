// What is being combined, and what was decided so far. It lives in the page until it is finished: the host says what it
// would come to and changes nothing.
import type { AskView, Combining, Decision, RememberedView, Take } from "../../host/wire";
import { isSame, isAbout } from "./takes";

/** The choices of whoever combines services. */
export class Choosing {
  /** The services, in the order of the workspace. */
  members: readonly string[] = $state.raw([]);
  decisions: readonly Decision[] = $state.raw([]);
  /** Whether the decisions come from the last time that these services were one. */
  remembered = $state(false);
  name = $state("");
  owner = $state("");

  #past: (readonly Decision[])[] = $state.raw([]);
  #typed = { name: false, owner: false };

  /** Whether something was decided that would be lost. */
  get hasDecided(): boolean {
    return this.#past.length > 0;
  }

  /** Takes these services. A name and an owner that somebody typed stay, unless a template brings a name. */
  pick(members: readonly string[], name: string, owner: string, template = false): void {
    if (template) this.#typed.name = false;
    if (!this.#typed.name) this.name = name;
    if (!this.#typed.owner) this.owner = owner;
    if (JSON.stringify(members) === JSON.stringify(this.members)) return;
    this.members = members;
    this.decisions = [];
    this.remembered = false;
    this.#past = [];
  }

  /** Gives the combined service a name. */
  call(name: string): void {
    this.#typed.name = true;
    this.name = name;
  }

  /** Gives the combined service an owner. */
  give(owner: string): void {
    this.#typed.owner = true;
    this.owner = owner;
  }

  /** Takes up what was decided the last time, once. */
  recall(last: RememberedView): void {
    if (this.remembered || this.hasDecided) return;
    this.remembered = true;
    this.decisions = last.decisions;
    if (!this.#typed.name) this.name = last.name;
    if (!this.#typed.owner) this.owner = last.owner;
  }

  /** Decides one thing, over what was decided about it before. */
  decide(question: string, ask: AskView, take: Take): void {
    if (ask.taken !== undefined && isSame(ask.taken, take)) return;
    const { row, column } = ask;
    const others = this.decisions.filter((one) => !isAbout(one, question, ask));
    const about = { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
    this.#past = [...this.#past, this.decisions];
    this.decisions = [...others, { question, ...about, take }];
  }

  /** Takes back the last decision. */
  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.decisions = last;
  }

  /** What is asked of the host. */
  wish(organisation: string): Combining {
    const { members, name, owner, decisions } = this;
    return { organisation, members: [...members], name, owner, decisions: [...decisions] };
  }
}
