import { expect, test } from "vitest";
import { taughtBy, taughtProducts, teaching } from "../../../test/taught-lexicon.ts";
import { createLexiconLearner } from "./learn-lexicon.ts";
import { openLexicon } from "./lexicon.ts";

test("words are counted by product, in singular and plural, wherever they stand; numbers are not", () => {
  const lexicon = taughtBy([
    teaching("red kettle, kettle", "Opal", "kettles", {
      description: "Kettles boil",
      specifications: [{ name: "Colour", value: "red" }],
    }),
    teaching("mug 300", null, "mug"),
  ]);
  expect(lexicon.words.get("kettle")).toEqual({ form: "kettle", count: 1 });
  expect(lexicon.words.get("colour")?.count).toBe(1);
  expect(lexicon.words.has("300")).toBe(false);
  expect(lexicon.productCount).toBe(2);
});

test("what is built in or belongs to something is not its kind", () => {
  const { kinds, categories } = taughtBy(taughtProducts);
  const of = (stem: string) => kinds.get(stem)?.categories.map(({ index }) => categories[index]?.categoryId);
  expect(of("ssd")).toBeUndefined();
  expect(of("notebook")).toEqual(["cat_notebook"]);
  expect(of("notebook case")).toEqual(["cat_notebook case"]);
});

test("a kept lexicon is the same when it is read again, as JSON", () => {
  const learner = createLexiconLearner();
  for (const product of taughtProducts) learner.read(product);
  const kept = learner.finish();
  const { nearWords: _learned, ...learned } = openLexicon(kept);
  const { nearWords: _read, ...read } = openLexicon(JSON.parse(JSON.stringify(kept)));
  expect(read).toEqual(learned);
});
