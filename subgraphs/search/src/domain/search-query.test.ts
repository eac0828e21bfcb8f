import { expect, test } from "vitest";
import { searchQueryOf } from "./search-query.ts";

test("words are lower-case and each once; inner dashes and dots stay, other signs mean nothing", () => {
  expect(searchQueryOf(`  "USB-C" cable & cable | 3.5mm!  `).words).toEqual(["usb-c", "cable", "3.5mm"]);
});

test("what was typed and each word may be a code, in upper case and without control characters", () => {
  expect(searchQueryOf("vw 210\u0000-blk").codes).toEqual(["VW 210 -BLK", "VW", "210", "BLK"]);
});

test("a query of signs has neither words nor codes", () => {
  expect(searchQueryOf(" !? \u0000 ")).toEqual({ words: [], codes: [] });
});

test("no more than 32 words are looked for", () => {
  expect(searchQueryOf(Array.from({ length: 90 }, (_, index) => `w${index}`).join(" ")).words).toHaveLength(32);
});
