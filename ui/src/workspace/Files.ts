// Files as the window handles them: new, open, close, copy, export, and the file that the system hands over. Everything
// typed is saved before a file is left. Dialogs are the shell's.
import type { Host } from "../host/host";
import type { Against, Desk, ExportRequest, FigureRequest, Written } from "../host/wire";
import * as m from "../paraglide/messages.js";
import type { OpenWorkspace } from "./OpenWorkspace.svelte";

/** The files of a window. */
export class Files {
  #host: Host;
  #workspace: OpenWorkspace;
  #warned: string | undefined;

  constructor(host: Host, workspace: OpenWorkspace) {
    this.#host = host;
    this.#workspace = workspace;
  }

  /** Shows what is open, the file that was named at the start included; then listens for files and for the end. */
  async start(desk: Promise<Desk | null>): Promise<void> {
    this.#host.on("handed", () => void this.#takeHanded());
    this.#host.on("closing", () => void this.#end());
    const worked = await this.#workspace.try(async () => this.#workspace.show(await desk));
    if (!worked) this.#workspace.show(null);
    await this.#takeHanded();
  }

  /** Makes a workspace from a starting point. Tells whether there is one now; not when the person cancelled. */
  async make(start: string, organisation: string): Promise<boolean> {
    return this.#enter(() => this.#host.call("new", { start, organisation }));
  }

  /** Opens a file, or asks which. */
  async open(path?: string): Promise<boolean> {
    return this.#enter(() => this.#host.call("open", path === undefined ? {} : { path }));
  }

  /** Goes on in a copy of the file. */
  async duplicate(): Promise<boolean> {
    return this.#enter(() => this.#host.call("duplicate", {}));
  }

  /** Goes back to the first page. */
  async close(): Promise<void> {
    await this.#workspace.drafts.flush();
    await this.#workspace.try(async () => {
      await this.#host.call("close", {});
      this.#workspace.show(null);
    });
  }

  /** Saves a copy elsewhere and stays in the file. */
  async copy(): Promise<void> {
    await this.#workspace.drafts.flush();
    await this.#workspace.try(async () => {
      const copy = await this.#host.call("saveCopy", {});
      if (copy) this.#tell(m.copied({ file: nameOf(copy.path) }));
    });
  }

  /** Asks for copies that groups worked on; none when the person cancelled. */
  async chooseCopies(): Promise<string[]> {
    let paths: string[] = [];
    await this.#workspace.try(async () => {
      ({ paths } = await this.#host.call("chooseWorkspaces", {}));
    });
    return paths;
  }

  /** Asks where a new copy goes; nothing when the person cancelled. */
  async choosePlace(name: string): Promise<string | undefined> {
    let path: string | undefined;
    await this.#workspace.try(async () => {
      path = (await this.#host.call("choosePlace", { name }))?.path;
    });
    return path;
  }

  /** Writes a document. */
  async export(request: ExportRequest): Promise<void> {
    await this.#write(() => this.#host.call("export", request));
  }

  /** Writes the document that says what came of an earlier state. */
  async exportComparison(against: Against): Promise<void> {
    await this.#write(() => this.#host.call("exportComparison", { against, format: "docx" }));
  }

  /** Writes a single figure. */
  async exportFigure(request: FigureRequest): Promise<void> {
    await this.#write(() => this.#host.call("exportFigure", request));
  }

  /** Asks for another file to compare with; nothing when the person cancelled. */
  async another(): Promise<Against | undefined> {
    let path: string | undefined;
    await this.#workspace.try(async () => {
      [path] = (await this.#host.call("chooseWorkspaces", {})).paths;
    });
    return path === undefined ? undefined : { state: "file", path };
  }

  /** Takes a file off the list of those used last. */
  async forget(path: string): Promise<void> {
    await this.#workspace.try(() => this.#host.call("forget", { path }));
  }

  async #write(write: () => Promise<Written | null>): Promise<void> {
    await this.#workspace.drafts.flush();
    await this.#workspace.try(async () => {
      const written = await write();
      const [first = ""] = written?.paths ?? [];
      if (written)
        this.#tell(m.exported({ n: written.paths.length, file: nameOf(first), folder: written.folder }));
    });
  }

  async #enter(open: () => Promise<Parameters<OpenWorkspace["show"]>[0]>): Promise<boolean> {
    await this.#workspace.drafts.flush();
    let entered = false;
    await this.#workspace.try(async () => {
      const desk = await open();
      if (desk) this.#workspace.show(desk);
      entered = desk !== null;
    });
    return entered;
  }

  async #takeHanded(): Promise<void> {
    const path = await this.#host.call("handed", {}).catch(() => null);
    if (path !== null) await this.open(path);
  }

  // The window closes when everything is on the disk; a text that can't be saved keeps it open. One that was refused keeps
  // it open once, to say so.
  async #end(): Promise<void> {
    const { drafts } = this.#workspace;
    await drafts.flush();
    const refusal = drafts.state === "refused" ? (drafts.reason ?? "") : undefined;
    const stays = drafts.state === "failed" || (refusal !== undefined && refusal !== this.#warned);
    this.#warned = refusal;
    await this.#workspace.try(() => this.#host.call(stays ? "stay" : "quit", {}));
    if (stays && refusal !== undefined) this.#workspace.trouble = m.refused_closing({ reason: refusal });
  }

  #tell(text: string): void {
    this.#workspace.news = { text, ways: [] };
  }
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
