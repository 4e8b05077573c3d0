// A stand-in for the shell over sample.json: for tests and for looking at the screens. It answers, keeps what is written
// in memory, and fails when told to; it plans and checks nothing.
import { HostError, type Host } from "../../src/host/host";
import type {
  CombinationsView,
  ComparedView,
  Desk,
  Edit,
  EventName,
  FindingView,
  QuestionView,
  Reading,
  Receipt,
  RememberedView,
  Replies,
  RequestName,
  Requests,
  Snapshot,
} from "../../src/host/wire";
import { bringingBack, groups } from "./bringing";
import { combinations } from "./combinations";
import { combining } from "./combining";
import { compared, snapshots } from "./comparing";
import numbers from "./numbers.json";
import { across, links } from "./organisations";
import { architecture, duties, findingsView, registerView } from "./registers";
import sample from "./sample.json";

/** What a stand-in can be told before the window starts. */
export interface StandInSettings {
  open?: boolean;
  refusal?: string | undefined;
  findings?: FindingView[];
  combinations?: CombinationsView;
  remembered?: RememberedView | undefined;
  /** The group whose copy is open. */
  group?: string | undefined;
  /** How many organisations there are; a file speaks of them where there are several. */
  organisations?: number;
  snapshots?: Snapshot[];
  compared?: ComparedView;
  /** The file that a dialog chooses, instead of the copies. */
  chosen?: string | undefined;
  /** What long texts are made longer with. */
  words?: string;
}

/** The shell, for a page without one. */
export class StandIn implements Host {
  /** Every call, in order. */
  readonly calls: { name: RequestName; request: unknown }[] = [];
  /** Why the next changes fail; they don't without one. */
  refusal: string | undefined;
  /** What does not fit together. */
  findings: FindingView[];
  /** The code of that failure. */
  code = "";

  /** What can be combined, and what is. */
  combinations: CombinationsView;
  /** What was decided when services were combined before. */
  remembered: RememberedView | undefined;

  /** The copies that are chosen when asked for; none when the person cancels. */
  copies = ["a", "b", "c"].map((letter) => `/stick/group-${letter}.charrette`);
  /** Where a copy goes when asked; nowhere when the person cancels. */
  place: string | undefined = "/stick/group.charrette";

  #told: StandInSettings;
  #reading: Reading | null = null;
  #endReading: ((stopped: boolean) => void) | undefined;
  #desk: Desk | null;
  #group: { group?: string };
  #questions = sample.questions.map((one) => ({
    ...structuredClone(one),
    origins: [],
  })) as unknown as QuestionView[];
  #listeners = new Map<EventName, () => void>();
  #made = 0;
  #combined: Desk["services"] = [];

  constructor({ open = true, refusal, findings = [], ...told }: StandInSettings = {}) {
    this.combinations = told.combinations ?? combinations;
    this.remembered = told.remembered;
    this.#told = told;
    this.#group = told.group === undefined ? {} : { group: told.group };
    this.#desk = open
      ? { ...sample.desk, ...this.#group, organisations: this.#links(told.organisations) }
      : null;
    this.refusal = refusal;
    this.findings = findings;
  }

  async call<N extends RequestName>(name: N, request: Requests[N]): Promise<Replies[N]> {
    this.calls.push({ name, request });
    await Promise.resolve();
    return structuredClone(await this.#answer(name, request)) as Replies[N];
  }

  on(event: EventName, listener: (payload: object) => void): () => void {
    this.#listeners.set(event, () => listener({}));
    return () => this.#listeners.delete(event);
  }

  /** Sends an event to the window. */
  send(event: EventName): void {
    this.#listeners.get(event)?.();
  }

  /** The edits that reached the stand-in. */
  get edits(): Edit[] {
    return this.calls
      .filter((call) => call.name === "apply")
      .flatMap((call) => (call.request as Requests["apply"]).edits);
  }

  #answer(name: RequestName, request: unknown): unknown {
    switch (name) {
      case "desk":
        return this.#desk;
      case "open":
      case "new":
        return (this.#desk = sample.desk as Desk);
      case "worksheet":
        return { ...sample.worksheet, service: (request as Requests["worksheet"]).service };
      case "question":
        return { ...this.#question(request as Requests["question"]), ...(request as object) };
      case "apply":
        return this.#apply((request as Requests["apply"]).edits);
      case "undo":
      case "redo":
        return this.#receipt();
      case "settings":
        return { author: "Facilitator" };
      case "saveCopy":
        return { path: "/copies/aldermoor-water.charrette" };
      case "export":
        return { paths: ["/documents/incident-response.docx"], folder: "Documents" };
      case "home":
      case "overview":
      case "organisation":
      case "history":
        return sample[name];
      case "preview":
        return [sample.preview];
      case "findings":
        return findingsView(this.findings);
      case "levels":
      case "capacity":
      case "handOffs":
      case "maturity":
        return numbers[name];
      case "combinations":
        return this.combinations;
      case "combining":
        return combining(request as Requests["combining"], this.remembered);
      case "register":
        return registerView((request as Requests["register"]).register);
      case "duties":
        return { ...duties, service: (request as Requests["duties"]).service };
      case "architecture":
        return architecture;
      case "snapshots":
        return this.#told.snapshots ?? snapshots;
      case "across":
        return across(
          this.#desk?.organisations.length ?? 0,
          (request as Requests["across"]).takenFrom,
          this.#told.words,
        );
      case "compared":
        return this.#told.compared ?? compared(this.#told.words);
      case "exportFigure":
      case "exportComparison":
        return { paths: ["/documents/then-and-now.docx"], folder: "Documents" };
      case "chooseWorkspaces":
        return { paths: this.#told.chosen === undefined ? this.copies : [this.#told.chosen] };
      case "show":
        return this.#show((request as Requests["show"]).organisation);
      case "bringIn":
        return this.#bringIn();
      case "incoming":
        return this.#read();
      case "stopIncoming":
        this.#endReading?.(true);
        return null;
      case "groups":
        return groups(this.#group.group);
      case "bringBackPreview":
        return bringingBack(request as Requests["bringBackPreview"]);
      case "bringBack":
      case "handOut":
        return this.#shared();
      case "choosePlace":
        return this.place === undefined ? null : { path: this.place };
      case "handed":
      case "close":
      case "duplicate":
      case "forget":
      case "quit":
      case "sign":
      case "stay":
      case "visit":
        return null;
    }
  }

  #links(count = 0): Desk["organisations"] {
    const list = links(count).map((one) => ({ ...one, name: one.name + (this.#told.words ?? "") }));
    return list.length > 1 ? list : [];
  }

  #show(organisation: string): Desk {
    if (this.refusal !== undefined) throw new HostError(this.refusal, this.code);
    const desk = this.#desk ?? sample.desk;
    const name = desk.organisations.find((one) => one.organisation === organisation)?.name ?? desk.name;
    return (this.#desk = { ...desk, organisation, name });
  }

  /** Three organisations, or as many as were told, a file each; a part of them is read with each question how far it is. */
  #bringIn(): Promise<Desk> {
    const of = this.#told.organisations ?? 3;
    this.#reading = { done: 0, of };
    return new Promise((resolve, reject) => {
      this.#endReading = (stopped) => {
        this.#reading = null;
        this.#endReading = undefined;
        if (stopped) {
          reject(new HostError("Stopped. Nothing came in.", "refused"));
          return;
        }
        this.#desk = { ...(sample.desk as Desk), organisations: this.#links(of), undo: "import" };
        resolve(this.#desk);
      };
    });
  }

  #read(): Reading | null {
    if (this.#reading === null) return null;
    const { done, of } = this.#reading;
    if (done >= of) this.#endReading?.(false);
    else this.#reading = { done: Math.min(of, done + Math.ceil(of / 20)), of };
    return this.#reading;
  }

  #question({ question }: { question: string }): QuestionView {
    const found = this.#questions.find((one) => one.question === question);
    if (!found) throw new Error(`There is no question “${question}”.`);
    return found;
  }

  #apply(edits: readonly Edit[]): Receipt {
    if (this.refusal !== undefined) throw new HostError(this.refusal, this.code);
    const made = edits.map((edit) => this.#change(edit)).find((id) => id !== undefined);
    return { ...this.#receipt(), ...(made === undefined ? {} : { made }) };
  }

  #change(edit: Edit): string | undefined {
    if (edit.edit === "acceptFinding")
      for (const one of this.findings)
        if (one.id === edit.finding) one.accepted = { ...edit.texts, due: false };
    if (edit.edit === "combine") this.#combine(edit.combining.name);
    if (!("question" in edit)) return undefined;
    const question = this.#question(edit);
    if (edit.edit === "recordAnswer") question.value = edit.value;
    if (edit.edit === "markAnswer") question.state = edit.state;
    if (edit.edit === "noteAnswer") question.note = edit.note;
    if (edit.edit === "removeRow") question.rows = question.rows.filter((row) => row.id !== edit.row);
    if (edit.edit === "editRow")
      for (const row of question.rows) if (row.id === edit.row) Object.assign(row.cells, edit.cells);
    if (edit.edit !== "addRow") return undefined;
    this.#made += 1;
    question.rows.push({ id: `made-${this.#made}`, cells: edit.cells, faults: {} });
    return `made-${this.#made}`;
  }

  #combine(name: string): void {
    const progress = { of: 60, done: 50, agreed: 40, open: 10, disputed: 0, parked: 0 };
    this.#combined = [{ service: "combined-1", name, combined: true, progress }];
  }

  #shared(): Receipt {
    if (this.refusal !== undefined) throw new HostError(this.refusal, this.code);
    return this.#receipt();
  }

  #receipt(): Receipt {
    const desk = sample.desk as Desk;
    this.#desk = {
      ...desk,
      ...this.#group,
      services: [...desk.services, ...this.#combined],
      undo: "recordAnswer",
    };
    if (this.#told.organisations !== undefined)
      this.#desk.organisations = this.#links(this.#told.organisations);
    const place = { service: "incident-response", question: "processes.3" };
    return { at: "2026-11-24T10:42:00Z", areas: [{ area: "scope" }], place, desk: this.#desk };
  }
}
