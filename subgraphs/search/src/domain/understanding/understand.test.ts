import fc from "fast-check";
import { expect, test } from "vitest";
import { taughtBy, taughtProducts } from "../../../test/taught-lexicon.ts";
import { emptyLexicon } from "./lexicon.ts";
import { openSynonyms } from "./synonyms.ts";
import { tradeSynonyms } from "./trade-synonyms.ts";
import { understand } from "./understand.ts";

const knowledge = { lexicon: taughtBy(taughtProducts), synonyms: openSynonyms(tradeSynonyms) };
const read = (text: string) => understand(text, knowledge);

test("a device is meant by its synonym, and its category is known", () => {
  const { readings, categories } = read("laptop");
  expect(readings.map(({ text }) => text)).toEqual(["laptop", "notebook"]);
  expect(categories[0]?.categoryId).toBe("cat_notebook");
});

test("a brand is named and is not the kind of thing that is meant", () => {
  const { brands, readings, categories } = read("northlight notebook");
  expect(brands).toEqual(["Northlight"]);
  expect(readings[0]).toMatchObject({ text: "northlight notebook", subject: "notebook" });
  expect(categories[0]?.categoryId).toBe("cat_notebook");
  expect(read("ridge").readings[0]?.subject).toBe("");
});

test("of an accessory the accessory is meant, not what it is for", () => {
  expect(read("notebook case").readings[0]?.subject).toBe("case");
  expect(read("case for notebook").readings[0]?.subject).toBe("case");
});

test("words that belong together are one term", () => {
  expect(read("smart watch").terms).toEqual([
    { text: "smart watch", synonyms: [expect.objectContaining({ text: "smartwatch" })] },
  ]);
  expect(read("1 tb ssd").terms[0]).toMatchObject({ text: "1 tb" });
});

test("a certain slip is mended, and what was typed is still looked for", () => {
  const { terms, correction, isCorrected } = read("wirless mouse");
  expect({ correction, isCorrected }).toEqual({ correction: "wireless mouse", isCorrected: true });
  expect(terms[0]).toMatchObject({ text: "wireless", synonyms: [{ text: "wirless", weight: 1 }] });
});

test("where nothing is known, what was typed is looked for as it is", () => {
  const { terms, readings, correction, categories } = understand("Notbook 14", {
    lexicon: emptyLexicon,
    synonyms: openSynonyms([]),
  });
  expect(terms.map(({ text }) => text)).toEqual(["notbook", "14"]);
  expect(readings).toHaveLength(1);
  expect({ correction, categories }).toEqual({ correction: null, categories: [] });
});

test("signs alone are no query; codes are what was typed, in upper case", () => {
  expect(read(" !? \u0000 ")).toMatchObject({ terms: [], readings: [], codes: [], correction: null });
  expect(read("wf-7510").codes).toContain("WF-7510");
});

test("whatever is typed is understood: few readings, weights from 0 to 1, no throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200, unit: "grapheme" }), fc.lorem({ maxCount: 12 })), (text) => {
      const { terms, readings, categories } = read(text);
      expect(terms.length).toBeLessThanOrEqual(32);
      expect(readings.length).toBeLessThanOrEqual(4);
      expect(readings.length > 0).toBe(terms.length > 0);
      for (const { weight } of [...readings, ...categories]) expect(weight > 0 && weight <= 1).toBe(true);
    }),
  );
});
