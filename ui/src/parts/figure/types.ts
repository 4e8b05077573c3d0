// A drawing as plain values: what a figure is built from. What it says is decided where it was drawn.

/** What a line or an area is for; the style sheet gives it its colour. */
export type Pen = "ink" | "soft" | "accent" | "tint" | "deep" | "rule" | "paper" | "attend";

/** A line: what for, how wide, with gaps or without. */
export interface Stroke {
  pen: Pen;
  width: number;
  dashed: boolean;
}

/** A place on the drawing. */
export type Point = readonly [number, number];

/** A shape of a drawing. */
export type Shape =
  | {
      shape: "rect";
      x: number;
      y: number;
      w: number;
      h: number;
      fill: Pen | null;
      hatch: "solid" | "slanted";
      edge: Stroke | null;
    }
  | { shape: "line"; points: readonly Point[]; stroke: Stroke; arrow: boolean }
  | { shape: "area"; points: readonly Point[]; fill: Pen | null; edge: Stroke | null }
  | { shape: "circle"; x: number; y: number; r: number; fill: Pen | null; edge: Stroke | null }
  | {
      shape: "words";
      x: number;
      y: number;
      text: string;
      size: number;
      bold: boolean;
      pen: Pen;
      align: "start" | "middle" | "end";
    };

/** A drawing, and the same in words. */
export interface Drawing {
  width: number;
  height: number;
  alt: string;
  shapes: readonly Shape[];
}
