import { expect, test } from "vitest";
import { taughtBy, taughtProducts, teaching } from "../../../test/taught-lexicon.ts";
import { mendingOf } from "./spelling.ts";

const lexicon = taughtBy(taughtProducts);

test("an unknown word is mended to the one it is a slip of", () => {
  expect(mendingOf("notebok", lexicon)).toEqual({ word: "notebook", isCertain: true });
  expect(mendingOf("wirless", lexicon)).toEqual({ word: "wireless", isCertain: true });
  expect(mendingOf("headphons", lexicon)).toEqual({ word: "headphones", isCertain: true });
});

test("known words, model numbers and short words stay", () => {
  for (const word of ["notebook", "notebooks", "hn-3", "m11", "pad", "led"])
    expect(mendingOf(word, lexicon)).toBeNull();
});

test("nothing is invented for a word that is near to none", () => {
  expect(mendingOf("zeppelin", lexicon)).toBeNull();
});

test("between two likely words neither is certain", () => {
  const two = taughtBy(
    ["cable", "table"].flatMap((word) => Array.from({ length: 9 }, () => teaching(`${word} thing`, null, word))),
  );
  expect(mendingOf("xable", two)).toMatchObject({ isCertain: false });
});

test("a merchant's own slip is doubted where the right word stands in a hundred times as many products", () => {
  const slip = taughtBy([
    ...Array.from({ length: 250 }, () => teaching("grey keyboard", null, "keyboard")),
    teaching("keybord", null, "keyboard"),
  ]);
  expect(mendingOf("keybord", slip)).toEqual({ word: "keyboard", isCertain: false });
});
