import { expect, it } from "vitest";
import { encodeCbor } from "./cbor.ts";

// RFC 8949 appendix A.
it.each([
  [0, "00"],
  [23, "17"],
  [24, "1818"],
  [100, "1864"],
  [1000, "1903e8"],
  [1000000, "1a000f4240"],
  [-1, "20"],
  [-10, "29"],
  [-100, "3863"],
  [-1000, "3903e7"],
  ["", "60"],
  ["IETF", "6449455446"],
  ["\u00fc", "62c3bc"],
  [Buffer.from("01020304", "hex"), "4401020304"],
  [new Map(), "a0"],
  [
    new Map([
      [1, 2],
      [3, 4],
    ]),
    "a201020304",
  ],
])("%j is %s", (value, hex) => {
  expect(encodeCbor(value).toString("hex")).toBe(hex);
});

it("refuses what it does not know", () => {
  expect(() => encodeCbor(1.5)).toThrow(TypeError);
  expect(() => encodeCbor(null)).toThrow(TypeError);
});
