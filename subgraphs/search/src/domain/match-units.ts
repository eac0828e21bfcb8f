import type { QueryTerm } from "./understood-query.ts";

/**
 * What must or may be found, word by word: of a term of several words ("smart watch") each word is one, and the term's synonyms stand for any of
 * them. So a product that has only some of a term's words can still be found where nothing has all.
 */
export const matchUnits = (terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  terms.flatMap(({ text, synonyms }) =>
    text
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => ({ text: word, synonyms })),
  );
