import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "./refusal.ts";
import type { SynonymSet } from "./understanding/synonyms.ts";
import { wordsOf } from "./understanding/words.ts";

/** The most terms, on either side. */
const mostTerms = 30;
const mostCharacters = 60;
/** The most sets: every process knows them all, and looks through them for every search. */
export const mostSets = 5000;

/** Reads what staff typed as a set: terms plainly written, each once. Refuses what could never be found, or finds nothing else. */
export function readSynonyms(input: {
  readonly terms: readonly string[];
  readonly alsoFinds: readonly string[];
}): Result<SynonymSet, Refusal> {
  for (const [field, texts] of Object.entries(input)) {
    if (texts.length > mostTerms) return invalid(`Name at most ${mostTerms}; these are ${texts.length}.`, field);
    for (const [index, text] of texts.entries()) {
      if (text.length > mostCharacters)
        return invalid(
          `A term has at most ${mostCharacters} characters; "${text.slice(0, 20)}…" has ${text.length}.`,
          field,
          index,
        );
      if (wordsOf(text).length === 0) return invalid(`"${text}" has no word: give letters or digits.`, field, index);
    }
  }
  const terms = distinct(input.terms);
  const alsoFinds = distinct(input.alsoFinds).filter((text) => !terms.includes(text));
  if (terms.length === 0) return invalid("Name at least one term.", "terms");
  if (terms.length === 1 && alsoFinds.length === 0)
    return invalid("One term alone finds nothing else: name a second one, or what it also finds.", "terms");
  return ok({ terms, alsoFinds });
}

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => wordsOf(text).join(" "))),
];

const invalid = (message: string, ...field: readonly (string | number)[]) =>
  refuse<Refusal>({ code: "INVALID_INPUT", message, field: ["input", ...field.map(String)] });
