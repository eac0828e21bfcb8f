import { expect, test } from "vitest";
import { canonicalLanguage, isKnownLanguage, lookUpLanguage } from "./language.ts";

test("tags are told from what is none, and written in one way", () => {
  expect(["de", "PT-br", "zh-hant-tw", "iw"].map(canonicalLanguage)).toEqual(["de", "pt-BR", "zh-Hant-TW", "he"]);
  for (const wrong of ["", "d", "de_DE", "German!", "x".repeat(40), "de-"]) expect(canonicalLanguage(wrong)).toBeNull();
});

test("a language that nobody speaks has the form of one", () => {
  expect(["de", "pt-BR", "gsw", "german", "xx"].map(isKnownLanguage)).toEqual([true, true, true, false, false]);
});

test("the nearest language there is is shown, from the most exact on", () => {
  const there = new Set(["de", "pt-BR", "zh-Hant"]);
  const shown = ["de", "de-CH-1996", "pt-BR", "pt", "zh-Hant-TW", "zh-TW", "de-x-private", "fr"].map((tag) =>
    lookUpLanguage(tag, there),
  );
  expect(shown).toEqual(["de", "de", "pt-BR", null, "zh-Hant", null, "de", null]);
});
