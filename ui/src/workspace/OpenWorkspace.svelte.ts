// What the window knows of the open file: what is open, whether it is saved, and the one way to change it. Asks the host
// for everything; computes nothing about the domain. Opening and closing files is the work of Files.
import { onDestroy, tick } from "svelte";
import { sentenceOf, wellFormed, type Host } from "../host/host";
import type { Area, Desk, Edit, Receipt, RequestName, Requests } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { Draft } from "./Draft.svelte";
import { Drafts } from "./Drafts.svelte";
import { Files } from "./Files";
import { Incoming } from "./Incoming.svelte";
import type { Look } from "./Look.svelte";
import { Places, type Place } from "./Places.svelte";
import { View } from "./View.svelte";

/** A word about what happened elsewhere, with ways on. */
export interface News {
  text: string;
  ways: readonly { word: string; go: () => void }[];
}

/** The open file, as the screens see it. */
export class OpenWorkspace {
  readonly places = new Places();
  readonly drafts = new Drafts();
  readonly files: Files;
  /** The organisations that are on their way in. */
  readonly incoming: Incoming;
  /** What does not fit together in the whole workspace. */
  readonly findings: View<"findings">;
  /** What is open; nothing on the first page; undefined until the host said which. */
  desk: Desk | null | undefined = $state.raw();
  /** When the last change reached the disk. */
  savedAt: string | undefined = $state();
  /** What went wrong last, in a sentence. */
  trouble: string | undefined = $state();
  /** What happened elsewhere. */
  news: News | undefined = $state.raw();
  /** Where one is within the place, from the outside in, for the bar. */
  crumbs: readonly string[] = $state.raw([]);

  #views = new Set<View<RequestName>>();
  #shown: Promise<unknown> = Promise.resolve();

  constructor(
    readonly host: Host,
    readonly look: Look,
  ) {
    this.files = new Files(host, this);
    this.incoming = new Incoming(host, this);
    this.findings = new View(host, "findings", () => true);
    this.#views.add(this.findings as unknown as View<RequestName>);
  }

  /** Whether nothing can be changed. */
  get readonly(): boolean {
    return this.desk?.readonly === true;
  }

  /** Whose copy this is, in a sentence, if it is the copy of a group. */
  get whose(): string | undefined {
    return this.desk?.group === undefined ? undefined : m.groups_here({ name: this.desk.group });
  }

  /** A read model that follows the workspace as long as the component lives. */
  view<N extends RequestName>(name: N, stale: (area: Area, request: Requests[N]) => boolean): View<N> {
    const view = new View(this.host, name, stale);
    const known = view as unknown as View<RequestName>;
    this.#views.add(known);
    onDestroy(() => this.#views.delete(known));
    return view;
  }

  /** Holds a draft as long as the component lives, and until it is saved; says so if it can't be kept. */
  hold<T>(draft: Draft<T>): Draft<T> {
    this.drafts.hold(draft);
    onDestroy(() => void this.#release(draft));
    return draft;
  }

  /** Changes the workspace. Resolves when the change is on the disk; rejects when it is not. */
  readonly apply = async (...edits: Edit[]): Promise<Receipt> =>
    this.#absorb(await this.host.call("apply", { edits: wellFormed(edits) }));

  /** Changes the workspace once what was typed is saved, and shows what went wrong. Tells whether it worked. */
  async attempt(...edits: Edit[]): Promise<boolean> {
    await this.drafts.flush();
    return this.try(() => this.apply(...edits));
  }

  /** Hands a copy out or brings copies back once what was typed is saved, and shows what went wrong. Tells whether it
      worked. */
  async share<N extends "handOut" | "bringBack">(name: N, request: Requests[N]): Promise<boolean> {
    await this.drafts.flush();
    return this.try(async () => {
      this.#absorb(await this.host.call(name, wellFormed(request)));
    });
  }

  /** Takes back the last step, wherever it was, and shows where. */
  async undo(): Promise<void> {
    if (this.desk?.undo !== undefined) await this.#step("undo");
  }

  /** Does again what was taken back, and shows where. */
  async redo(): Promise<void> {
    if (this.desk?.redo !== undefined) await this.#step("redo");
  }

  /** Does something that may fail, and shows why it did. Tells whether it worked. */
  async try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.trouble = undefined;
      return true;
    } catch (error) {
      this.trouble = sentenceOf(error);
      return false;
    }
  }

  /** What went wrong, in a sentence. */
  readonly explain = (error: unknown): string => sentenceOf(error);

  /** Puts what went wrong away. */
  dismiss(): void {
    this.trouble = undefined;
  }

  /** Shows a file that was just opened, where one was in it last; or the first page. */
  show(desk: Desk | null): void {
    this.desk = desk;
    this.savedAt = desk?.savedAt;
    const { service, question } = desk?.place ?? {};
    this.places.start(
      service === undefined ? { screen: "overview" } : { screen: "worksheet", service, question },
    );
    // The screen asks first: what does not fit can come a moment later.
    if (desk) void tick().then(() => this.findings.anew({ service: null }));
  }

  /** Shows another organisation of the workspace, from its overview. */
  async turnTo(organisation: string): Promise<void> {
    await this.drafts.flush();
    // One after the other: the last one chosen is the one that stays, at the host and here.
    this.#shown = this.#shown.then(() =>
      this.try(async () => {
        const from = this.places.here;
        this.show({ ...(await this.host.call("show", { organisation })), place: {} });
        if (from.screen !== "across") return;
        this.places.start(from);
        this.places.go({ screen: "overview" });
      }),
    );
    await this.#shown;
  }

  /** Leaves a job that is done for the place where it shows, and says so there, with the way back. */
  finish(place: Place, text: string): void {
    this.places.back();
    this.places.go(place);
    this.news = { text, ways: [{ word: m.undo(), go: () => void this.undo() }] };
  }

  /** Takes up a workspace that now holds more: everything on the screen is asked for again. */
  enlarge(desk: Desk): void {
    this.desk = desk;
    this.savedAt = desk.savedAt;
    for (const view of this.#views) void view.fetch();
  }

  /** Remembers where one is, for the next time. A place that can't be remembered is no trouble. */
  visit(service: string, question: string): void {
    this.host.call("visit", { place: { service, question } }).catch(() => undefined);
  }

  async #release(draft: Parameters<Drafts["release"]>[0]): Promise<void> {
    const refusal = await this.drafts.release(draft);
    if (refusal !== undefined) this.trouble = m.refused_dropped({ reason: refusal });
  }

  async #step(name: "undo" | "redo"): Promise<void> {
    await this.drafts.flush();
    await this.try(async () => {
      const before = this.desk?.services ?? [];
      const { place } = this.#absorb(await this.host.call(name, {}));
      const { service, question } = place;
      const after = this.desk?.services ?? [];
      const isIn = (list: Desk["services"], id: string): boolean => list.some((one) => one.service === id);
      const here = this.places.here;
      if (here.screen === "worksheet" && !isIn(after, here.service)) this.places.move({ screen: "overview" }); // The service went with the step.
      if (service === undefined) return;
      const stands = isIn(after, service); // In the organisation shown.
      if (!stands && !isIn(before, service)) this.#sayElsewhere(name);
      if (stands && question !== undefined && here.screen !== "history")
        this.places.go({ screen: "worksheet", service, question });
    });
  }

  /** Says that a step was in an organisation that is not shown, with the way to turn it round. */
  #sayElsewhere(step: "undo" | "redo"): void {
    this.news =
      step === "undo"
        ? { text: m.undone_elsewhere(), ways: [{ word: m.redo(), go: () => void this.redo() }] }
        : { text: m.redone_elsewhere(), ways: [{ word: m.undo(), go: () => void this.undo() }] };
  }

  #absorb(receipt: Receipt): Receipt {
    if (receipt.at !== "") this.savedAt = receipt.at; // Nothing was written where nothing changed.
    const left = this.desk && this.desk.organisation !== receipt.desk.organisation;
    this.desk = receipt.desk;
    if (left) this.places.start({ screen: "overview" }); // The organisation shown went with the step.
    for (const view of this.#views) view.touch(receipt.areas);
    return receipt;
  }
}
