// The lines of drawings.
import { expect, it } from "vitest";
import { gaps, headOf, listed } from "./lines";

it("points an arrow along its last stretch", () => {
  expect(
    headOf([
      [0, 0],
      [0, 5],
      [10, 5],
    ]),
  ).toBe("10,5 5,7.2 5,2.8");
  expect(headOf([[1, 1]])).toBe("");
  expect(
    headOf([
      [1, 1],
      [1, 1],
    ]),
  ).toBe("");
});

it("dashes what is dashed, and dots what needs people", () => {
  expect(listed([[1, 2]])).toBe("1,2");
  expect(gaps({ pen: "ink", width: 1, dashed: false })).toBeUndefined();
  expect(gaps({ pen: "accent", width: 1, dashed: true })).not.toBe(
    gaps({ pen: "attend", width: 1, dashed: true }),
  );
});
