import { expect, test } from "vitest";
import { matchBegins, matchEnds, piecesOf, withoutMarks } from "./marked-text.ts";

const marked = (text: string): string => text.replaceAll("[", matchBegins).replaceAll("]", matchEnds);
const bare = (text: string): string => text.replaceAll(/[[\]]/g, "");

test.each([
  ["[Gaming] laptop", [true, false]],
  ["a [gaming] [laptop] by <b>Acme</b>", [false, true, false, true, false]],
  ["[all]", [true]],
  ["none", [false]],
  ["", []],
])("%s is cut where matches begin and end", (text, matches) => {
  const pieces = piecesOf(marked(text));
  expect(pieces.map(({ isMatch }) => isMatch)).toEqual(matches);
  expect(pieces.map(({ text: piece }) => piece).join("")).toBe(bare(text));
});

test("a text that holds marks of its own loses them before it is indexed", () => {
  expect(withoutMarks(`a${matchBegins}b${matchEnds}c`)).toBe("abc");
});
