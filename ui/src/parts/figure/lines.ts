// Lines of a drawing as SVG writes them. Knows no colours.
import type { Point, Stroke } from "./types";

const long = 5;
const wide = 2.2;

/** Points as an attribute. */
export function listed(points: readonly Point[]): string {
  return points.map(([x, y]) => `${x},${y}`).join(" ");
}

/** The head of an arrow at the end of a line, along its last stretch; nothing where there is none. */
export function headOf(points: readonly Point[]): string {
  const tip = points.at(-1);
  const from = points.at(-2);
  if (!tip || !from) return "";
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return "";
  const [ux, uy] = [dx / length, dy / length];
  const [x, y] = [tip[0] - ux * long, tip[1] - uy * long];
  return listed([tip, [x - uy * wide, y + ux * wide], [x + uy * wide, y - ux * wide]]);
}

/** The gaps of a line; what needs people is dotted. */
export function gaps({ dashed, pen }: Stroke): string | undefined {
  if (!dashed) return undefined;
  return pen === "attend" ? "1.5 2.5" : "3.5 2.5";
}
