// Key presses by name, the same on every system: `mod+z`, `state+d`, `F1`. On macOS `mod` is Command and `state`, which
// chooses a state or another question, is Control with Command, because Option types letters there.

/** What to do for each chord. */
export type KeyMap = Readonly<Record<string, () => void>>;

const mac = /mac/i.test(navigator.platform);

/** The chord of a key press, or undefined for a key alone that types. */
export function chordOf(event: KeyboardEvent, onMac = mac): string | undefined {
  if (event.isComposing) return undefined;
  const state = onMac ? event.ctrlKey && event.metaKey : event.altKey && !event.ctrlKey && !event.metaKey;
  const mod = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.altKey;
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (!state && !mod && !(plain && (event.key.length > 1 || /^F\d+$/.test(event.key)))) return undefined;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^Digit(\d)$/.exec(event.code)?.[1];
  const key =
    state && letter ? letter.toLowerCase() : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [state && "state", mod && "mod", event.shiftKey && "shift", key].filter(Boolean).join("+");
}

/** Does what the map says for a key press, once; tells whether it did. */
export function press(event: KeyboardEvent, map: KeyMap): boolean {
  const chord = event.defaultPrevented ? undefined : chordOf(event);
  const act = chord === undefined ? undefined : map[chord];
  if (!act) return false;
  event.preventDefault();
  act();
  return true;
}

/** How a chord is written on a key cap here: `Ctrl Z`, `Alt D`, `Ctrl Cmd D`. */
export function capOf(chord: string, onMac = mac): string {
  const words: Record<string, string> = {
    mod: onMac ? "Cmd" : "Ctrl",
    state: onMac ? "Ctrl Cmd" : "Alt",
    shift: "Shift",
    ArrowDown: "↓",
    ArrowUp: "↑",
    Escape: "Esc",
  };
  return chord
    .split(/\+(?=.)/)
    .map((part) => words[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(" ");
}
