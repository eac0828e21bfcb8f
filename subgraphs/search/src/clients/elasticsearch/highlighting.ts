import type { estypes } from "@elastic/elasticsearch";
import type { Highlight } from "../../domain/search-request.ts";
import type { Query } from "./query.ts";
import { matchBegins, matchEnds, piecesOf } from "./marked-text.ts";

const wholeText: estypes.SearchHighlightField = { number_of_fragments: 0 };
const texts = ["name", "brand", "model", "description"] as const;

/** Asks for the whole texts with what a query matches marked; analysed for the page's hits only. */
export const highlighting = (query: Query): estypes.SearchHighlight => ({
  highlight_query: query,
  type: "unified" as const,
  encoder: "default",
  pre_tags: [matchBegins],
  post_tags: [matchEnds],
  require_field_match: false,
  fields: {
    name: wholeText,
    brand: wholeText,
    model: wholeText,
    description: wholeText,
    // Each specification is a text of its own: those that match, the others left out.
    specifications: { number_of_fragments: 3, fragment_size: 0 },
  },
});

/** The texts that match, name first; a specification goes by its name, which the index writes before a colon. */
export function toHighlights(found: Readonly<Record<string, readonly string[]>> | undefined): readonly Highlight[] {
  if (found === undefined) return [];
  const ofTexts = texts.flatMap((field) => (found[field] ?? []).map((text) => ({ field, pieces: piecesOf(text) })));
  const ofSpecifications = (found["specifications"] ?? []).map((text) => {
    const [name = ""] = text.replaceAll(matchBegins, "").replaceAll(matchEnds, "").split(": ");
    return { field: name, pieces: piecesOf(text) };
  });
  return [...ofTexts, ...ofSpecifications];
}
