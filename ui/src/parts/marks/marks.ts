// The marks of a form: how the state of an answer, or a choice, looks as a shape. Shape and fill carry the meaning,
// colour only helps. Not the words that go with them.

/** The six shapes a form box can take. */
export type MarkName = "open" | "answered" | "agreed" | "disputed" | "parked" | "na";

/** The shapes in reading order, as a legend lists them. */
export const markNames: readonly MarkName[] = ["open", "answered", "agreed", "disputed", "parked", "na"];

/** One shape of a mark: a path that is filled, stroked, or cut out in the colour of the ground. */
export interface Stroke {
  d: string;
  paint: "fill" | "stroke" | "cut-fill" | "cut-stroke";
  width?: number;
}

const box = "M3.25 2.25h9.5a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1v-9.5a1 1 0 0 1 1-1z";
const full =
  "M3 1.5h10a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5h-10a1.5 1.5 0 0 1-1.5-1.5v-10a1.5 1.5 0 0 1 1.5-1.5z";
const edge: Stroke = { d: box, paint: "stroke", width: 1.5 };

/** The marks on a 16-unit grid. */
export const marks: Record<MarkName, readonly Stroke[]> = {
  open: [edge],
  answered: [edge, { d: "M2.5 8h11v5.5h-11z", paint: "fill" }],
  agreed: [
    { d: full, paint: "fill" },
    { d: "m4.75 8.25 2.25 2.25 4.25-4.75", paint: "cut-stroke", width: 1.75 },
  ],
  disputed: [
    { d: "M7.25 1.1v13.8L.4 8zM8.75 1.1 15.6 8l-6.85 6.9z", paint: "fill" },
    { d: "M10.25 4.75 13.5 8l-3.25 3.25z", paint: "cut-fill" },
  ],
  parked: [edge, { d: "M6.25 5v6M9.75 5v6", paint: "stroke", width: 1.75 }],
  na: [{ d: "M2.5 8h11", paint: "stroke", width: 1.75 }],
};

/** The same shapes as pips on an 8-unit grid, small enough to stand one beside the other for every question. */
export const pips: Record<MarkName, readonly Stroke[]> = {
  open: [{ d: "M.5.5h7v7h-7z", paint: "stroke", width: 1 }],
  answered: [
    { d: "M.5.5h7v7h-7z", paint: "stroke", width: 1 },
    { d: "M0 4h8v4H0z", paint: "fill" },
  ],
  agreed: [{ d: "M0 0h8v8H0z", paint: "fill" }],
  disputed: [{ d: "m4-.75 4.75 4.75L4 8.75-.75 4z", paint: "fill" }],
  parked: [{ d: "M1 0h2.25v8H1zM4.75 0H7v8H4.75z", paint: "fill" }],
  na: [{ d: "M0 3.25h8v1.5H0z", paint: "fill" }],
};
