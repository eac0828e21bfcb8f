import { expect, test } from "vitest";
import { readingsOf } from "./readings.ts";
import { openSynonyms } from "./synonyms.ts";
import { tradeSynonyms } from "./trade-synonyms.ts";

const book = openSynonyms([
  { terms: ["notebook", "laptop"], alsoFinds: [] },
  { terms: ["earbuds"], alsoFinds: ["headphones"] },
]);

test("terms of a set find one another, in singular and plural", () => {
  expect(book.of("laptop").map(({ text }) => text)).toEqual(["notebook"]);
  expect(book.of("notebook").map(({ text }) => text)).toEqual(["laptop"]);
});

test("what a term also finds does not find the term", () => {
  expect(book.of("earbud").map(({ text }) => text)).toEqual(["headphones"]);
  expect(book.of("headphone")).toEqual([]);
});

test("what only is near weighs less than what means the same, and both less than what was typed", () => {
  const [same] = book.of("laptop");
  const [near] = book.of("earbud");
  expect(same?.weight).toBeLessThan(1);
  expect(near?.weight).toBeLessThan(same?.weight ?? 0);
});

test("readings begin with what was typed, and weigh what their synonyms weigh", () => {
  const readings = readingsOf(
    [
      { text: "red", synonyms: [] },
      { text: "laptop", synonyms: [{ text: "notebook", weight: 0.5 }] },
    ],
    (text) => text,
  );
  expect(readings).toEqual([
    { text: "red laptop", subject: "red laptop", weight: 1 },
    { text: "red notebook", subject: "red notebook", weight: 0.5 },
  ]);
});

test("a synonym does not repeat what stands beside it, and readings are few", () => {
  const digital = { text: "digital", synonyms: [] };
  const synonyms = Array.from({ length: 9 }, (_, index) => ({ text: `digital camera ${index}`, weight: 0.5 }));
  const readings = readingsOf([digital, { text: "camera", synonyms }], () => "");
  expect(readings).toHaveLength(4);
  expect(readings[1]?.text).toBe("digital camera 0");
  expect(readingsOf([], () => "")).toEqual([]);
});

test("the trade's own sets are well formed: no term twice, nothing that finds itself", () => {
  for (const { terms, alsoFinds } of tradeSynonyms) {
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms.length + alsoFinds.length).toBeGreaterThan(1);
    expect(alsoFinds.filter((term) => terms.includes(term))).toEqual([]);
  }
});
