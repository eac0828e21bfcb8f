import { expect, test } from "vitest";
import { mergeLines } from "./merged-lines.ts";

test("units of the same thing become one entry, in the order they came", () => {
  const lines = [
    { lineId: "a", quantity: 1 },
    { lineId: "b", quantity: 2 },
    { lineId: "a", quantity: 3 },
  ];
  expect(mergeLines(lines, ({ lineId }) => lineId)).toEqual([
    { lineId: "a", quantity: 4 },
    { lineId: "b", quantity: 2 },
  ]);
});
