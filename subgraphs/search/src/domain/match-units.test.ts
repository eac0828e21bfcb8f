import { expect, test } from "vitest";
import { matchUnits } from "./match-units.ts";

test("each word of a term is found by itself or by the term's synonyms", () => {
  const synonyms = [{ text: "smartwatch", weight: 0.6 }];
  expect(
    matchUnits([
      { text: "smart watch", synonyms },
      { text: "black", synonyms: [] },
    ]),
  ).toEqual([
    { text: "smart", synonyms },
    { text: "watch", synonyms },
    { text: "black", synonyms: [] },
  ]);
});

test("no terms, no units", () => expect(matchUnits([])).toEqual([]));
