import { expect, test } from "vitest";
import { taughtBy, taughtProducts } from "../../../test/taught-lexicon.ts";
import { categoriesMeant } from "./category-intent.ts";
import { subjectOf } from "./subject.ts";
import { stemsOf } from "./words.ts";

const lexicon = taughtBy(taughtProducts);
const meant = (query: string) => categoriesMeant(stemsOf(query), stemsOf(subjectOf(query, null)), lexicon);
const first = (query: string) => meant(query)[0]?.categoryId;

test.each([
  // the device, not what belongs to it
  ["notebooks", "cat_notebook"],
  ["camera", "cat_digital camera"],
  ["mouse", "cat_mouse"],
  // what belongs to it, where that is said
  ["notebook case", "cat_notebook case"],
  ["camera lens", "cat_camera lens"],
  ["gel mouse pad", "cat_wrist rest"],
  // one of the names of a category
  ["headset", "cat_headphones/headset"],
  ["inverter", "cat_power adapter/inverter"],
])("%s means %s", (query, category) => expect(first(query)).toBe(category));

test("what the whole category is called is surer than a part of it", () => {
  expect(meant("digital camera")[0]?.weight).toBe(1);
  expect(meant("camera")[0]?.weight).toBeLessThan(1);
});

test("words the shop does not have mean no category", () => {
  expect(meant("garden hose")).toEqual([]);
  expect(categoriesMeant([], [], lexicon)).toEqual([]);
});
