// Tables whose lines lead somewhere: up and down go from line to line. What a line opens is its button's affair.

/** Goes to the line above or below, by the arrow keys. */
export function step(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = lines[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
