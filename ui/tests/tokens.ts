// Reads tokens.css: which colour a role has in a theme, and how far two colours are apart (WCAG 2 contrast ratio).

/** Every theme a window can wear. */
export const themes = ["light", "dark", "contrast", "contrast-dark", "projector", "projector-dark"] as const;

/** The colour of a role (`text`, `sheet` …) in a theme, as #rrggbb; throws when the file lacks it. */
export function roleOf(css: string, theme: string, role: string): string {
  const blocks = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}@;]+)\{([^{}]*)\}/g)];
  const mine = blocks.filter(([, selector]) => selector?.includes(`data-theme="${theme}"`));
  const base = blocks.filter(([, selector]) => selector?.includes(":root"));
  const find = (name: string): string | undefined =>
    [...mine.reverse(), ...base.reverse()]
      .map(([, , body]) => new RegExp(`${name}:\\s*([^;]+);`).exec(body ?? "")?.[1])
      .find((value) => value !== undefined);
  let value = find(`--${role}`);
  for (let reference = name(value); reference !== undefined; reference = name(value)) value = find(reference);
  if (value === undefined || !/^#[0-9a-f]{6}$/i.test(value.trim()))
    throw new Error(`${theme} has no colour for ${role}`);
  return value.trim();
}

function name(value: string | undefined): string | undefined {
  return /^var\((--[\w-]+)\)$/.exec(value?.trim() ?? "")?.[1];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
