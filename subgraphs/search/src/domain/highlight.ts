import type { Highlight } from "./search-request.ts";
import type { CatalogueDocument } from "./search-document.ts";
import type { UnderstoodQuery } from "./understood-query.ts";
import { stemOf, stemsOf, wordsOf } from "./understanding/words.ts";

/** Stems of everything that was asked for, synonyms included. */
export type WantedStems = ReadonlySet<string>;

/** What to mark in texts that a query found. */
export const wantedStems = ({ terms }: UnderstoodQuery): WantedStems =>
  new Set(terms.flatMap(({ text, synonyms }) => [text, ...synonyms.map((way) => way.text)].flatMap(stemsOf)));

/** The most specifications of a product that are shown for what they say. */
const mostSpecifications = 3;

/** The texts of a product that say what was asked for, name first, in pieces. */
export function highlightsOf(
  document: Pick<CatalogueDocument, "name" | "brand" | "model" | "description" | "specifications">,
  wanted: WantedStems,
): readonly Highlight[] {
  const { name, brand, model, description, specifications } = document;
  const texts = Object.entries({ name, brand, model, description }).flatMap(([field, text]) =>
    mark(field, text, wanted),
  );
  const said = specifications
    .filter(({ value }) => value !== "No")
    .flatMap((each) => mark(each.name, `${each.name}: ${each.value}`, wanted));
  return [...texts, ...said.slice(0, mostSpecifications)];
}

/** The text in pieces; none where nothing matches. Joined the pieces are the text. */
function mark(field: string, text: string | null, wanted: WantedStems): readonly Highlight[] {
  if (text === null) return [];
  const pieces: { text: string; isMatch: boolean }[] = [];
  let at = 0;
  for (const found of text.matchAll(run)) {
    const isMatch = wordsOf(found[0]).some((word) => wanted.has(stemOf(word)));
    if (!isMatch) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), isMatch: false });
    pieces.push({ text: found[0], isMatch: true });
    at = found.index + found[0].length;
  }
  if (at === 0) return [];
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return [{ field, pieces }];
}

// As `wordsOf` cuts, but in the text as it is written: accents that stand alone belong to their letter.
const run = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}]+/gu;
