import { seededRandom } from "@novatech/testkit/random";
import { expect, test } from "vitest";
import { createNearWords, slipsBetween } from "./near-words.ts";

const words = ["notebook", "keyboard", "headphones", "monitor", "mouse", "camera", "cable", "table", "charger", "pad"];
const { near } = createNearWords(words);
const nearest = (word: string) => near(word)[0]?.word;

test.each([
  ["notebok", "notebook"],
  ["notebookk", "notebook"],
  ["notebooj", "notebook"],
  ["ntoebook", "notebook"],
  ["heaphoens", "headphones"],
  ["moniter", "monitor"],
  ["mose", "mouse"],
])("%s is near %s", (typed, meant) => expect(nearest(typed)).toBe(meant));

test("a word itself, short words and those too far are not near", () => {
  expect(near("monitor")).toEqual([]);
  expect(near("pda")).toEqual([]);
  expect(near("muse")).toEqual([{ word: "mouse", distance: 1 }]);
  expect(near("musk")).toEqual([]);
});

test("the nearest comes first, then the vocabulary's order", () => {
  expect(near("tcable").map(({ word }) => word)).toEqual(["cable", "table"]);
});

test("a slip at any place of any word is found again", () => {
  const random = seededRandom(4);
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const made = Array.from({ length: 2_000 }, () =>
    Array.from({ length: random.between(4, 12) }, () => letters[random.between(0, 25)]).join(""),
  );
  const index = createNearWords(made);
  for (const word of made.slice(0, 300)) {
    const at = random.between(0, word.length - 1);
    const slip = random.pick([
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}q${word.slice(at)}`,
      `${word.slice(0, at)}q${word.slice(at + 1)}`,
    ]);
    if (slip.length < 4 || slip === word) continue;
    expect(index.near(slip).map(({ word: found }) => found)).toContain(word);
  }
});

test.each([
  ["same", "same", 0],
  ["abc", "acb", 1],
  ["abc", "", 3],
  ["kitten", "sitting", 3],
])("between %s and %s lie %d slips", (left, right, slips) => expect(slipsBetween(left, right)).toBe(slips));
