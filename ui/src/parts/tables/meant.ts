// Lines of a table that somebody means: how one comes to such a line, and the sign that it carries.
import { tick } from "svelte";
import type { Attachment } from "svelte/attachments";
import type { IconProps } from "../marks/Icon.svelte";

/** What stands at a line that something is found at: a sign, how grave it is in a word, and what is found. */
export interface LineSign {
  icon: IconProps["name"];
  tone: IconProps["tone"];
  grade: string;
  text: string;
}

/** Puts the keyboard on the line that is meant and brings it into view: when the table appears and when another line is
 *  meant, never because lines change. The table's cursor follows the keyboard. Lines carry their id as `data-at`. */
export function arrive(meant: string | undefined): Attachment<HTMLElement> {
  return (table) => {
    if (meant === undefined) return;
    const line = table.querySelector<HTMLElement>(`[data-at="${CSS.escape(meant)}"]`);
    const chosen = line?.querySelector<HTMLElement>("[aria-checked='true']");
    const cell = chosen ?? line?.querySelector<HTMLElement>("[role='gridcell'], [role='radio']") ?? line;
    cell?.focus({ preventScroll: true });
    // The line may unfold under the keyboard.
    void tick().then(() => line?.scrollIntoView({ block: "center" }));
  };
}
