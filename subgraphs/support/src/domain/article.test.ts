import { expect, test } from "vitest";
import { languagesFor, piecesOf, readAbout, readSlug, readWords } from "./article.ts";

test.each([
  ["de-AT", ["de-AT", "de", "en"]],
  ["zh-hant-tw", ["zh-Hant-TW", "zh-Hant", "zh", "en"]],
  ["en", ["en"]],
  ["de-x-shop", ["de-x-shop", "de", "en"]],
])("who asks in %s reads these, best first", (tag, expected) => {
  expect(languagesFor(tag)).toEqual({ ok: true, value: expected });
});

test("what is no language, no address, no words or too many things is refused", () => {
  expect(languagesFor("nothing at all")).toMatchObject({ refusal: { code: "INVALID_INPUT" } });
  for (const slug of ["", "Up", "a--b", "-a", "a b", "a".repeat(101)])
    expect(readSlug(slug)).toMatchObject({ refusal: { field: ["input", "slug"] } });
  expect(readSlug("how-to-return-2")).toEqual({ ok: true, value: "how-to-return-2" });
  const words = { title: "Title", summary: "Summary", body: "Body" };
  for (const field of ["title", "summary", "body"] as const)
    expect(readWords({ ...words, [field]: " " })).toMatchObject({ refusal: { field: ["input", field] } });
  expect(readAbout("productIds", ["a", "a"])).toEqual({ ok: true, value: ["a"] });
  expect(readAbout("productIds", ["a b"])).toMatchObject({ ok: false });
});

test("a marked text comes in pieces, and joined they are the text", () => {
  expect(piecesOf("How to \u0002return\u0003 a \u0002parcel\u0003")).toEqual([
    { text: "How to ", isMatch: false },
    { text: "return", isMatch: true },
    { text: " a ", isMatch: false },
    { text: "parcel", isMatch: true },
  ]);
  expect(piecesOf("")).toEqual([]);
});
