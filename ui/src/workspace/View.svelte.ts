// A read model on the screen: asked for once, asked for again when a receipt says that its area became stale. The latest
// answer wins; the old one stays on the screen until the new one is there.
import { sentenceOf, type Host } from "../host/host";
import type { Area, Replies, RequestName, Requests } from "../host/wire";

/** One read model, kept fresh. */
export class View<N extends RequestName> {
  /** What the host said last; nothing before the first answer. */
  value: Replies[N] | undefined = $state.raw();
  /** What it was an answer to. */
  request: Requests[N] | undefined = $state.raw();
  /** Why the last call failed, in a sentence. */
  trouble: string | undefined = $state();

  #host: Host;
  #name: N;
  #stale: (area: Area, request: Requests[N]) => boolean;
  #asked: Requests[N] | undefined;
  #turn = 0;

  constructor(host: Host, name: N, stale: (area: Area, request: Requests[N]) => boolean) {
    this.#host = host;
    this.#name = name;
    this.#stale = stale;
  }

  /** Asks for a read model, unless it is the one already asked for. */
  ask(request: Requests[N]): void {
    if (JSON.stringify(request) === JSON.stringify(this.#asked)) return;
    this.#asked = request;
    void this.fetch();
  }

  /** Asks for a read model, even if it is the one already asked for: the file is another one. */
  anew(request: Requests[N]): void {
    this.#asked = request;
    void this.fetch();
  }

  /** Asks again if one of the areas is its own. */
  touch(areas: readonly Area[]): void {
    const asked = this.#asked;
    if (asked !== undefined && areas.some((area) => this.#stale(area, asked))) void this.fetch();
  }

  /** Asks again now. */
  async fetch(): Promise<void> {
    const request = this.#asked;
    if (request === undefined) return;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const value = await this.#host.call(this.#name, request);
      if (turn !== this.#turn) return;
      this.value = value;
      this.request = request;
      this.trouble = undefined;
    } catch (error) {
      if (turn === this.#turn) this.trouble = sentenceOf(error);
    }
  }
}
