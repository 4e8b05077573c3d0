// Organisations of other workspaces on their way in: how far the reading is, how to stop it, and what stands afterwards.
// The shell asks for the files and reads them; it goes on while one looks at something else.
import { isRefusal, sentenceOf, type Host } from "../host/host";
import type { Reading } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { OpenWorkspace } from "./OpenWorkspace.svelte";

const pause = 300;

/** The organisations that are on their way in. */
export class Incoming {
  /** Whether any are. */
  busy = $state(false);
  /** How many files are read; nothing while they are being chosen. */
  reading: Reading | null = $state.raw(null);

  #host: Host;
  #workspace: OpenWorkspace;
  #stopped = false;

  constructor(host: Host, workspace: OpenWorkspace) {
    this.#host = host;
    this.#workspace = workspace;
  }

  /** Brings in organisations from files that the person chooses; as one step that can be undone. */
  async bringIn(): Promise<void> {
    if (this.busy) return;
    await this.#workspace.drafts.flush();
    this.busy = true;
    this.#stopped = false;
    void this.#watch();
    await this.#workspace.try(() => this.#read());
    this.busy = false;
    this.reading = null;
  }

  /** Stops the reading; nothing comes in then. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#workspace.try(() => this.#host.call("stopIncoming", {}));
  }

  async #read(): Promise<void> {
    const { places } = this.#workspace;
    try {
      const desk = await this.#host.call("bringIn", {});
      if (desk === null) return;
      this.#workspace.enlarge(desk);
      if (places.here.screen === "organisation") places.go({ screen: "across" });
      const ways = [{ word: m.undo(), go: () => void this.#workspace.undo() }];
      this.#workspace.news = { text: m.brought_in(), ways };
    } catch (error) {
      // Whoever stopped it is told that nothing came in, not that something went wrong.
      if (!this.#stopped || !isRefusal(error)) throw error;
      this.#workspace.news = { text: sentenceOf(error), ways: [] };
    }
  }

  async #watch(): Promise<void> {
    while (this.busy) {
      const reading = await this.#host.call("incoming", {}).catch(() => null);
      if (this.#underWay()) this.reading = reading;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #underWay(): boolean {
    return this.busy;
  }
}
