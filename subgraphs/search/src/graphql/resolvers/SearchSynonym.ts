import type { SearchSynonymResolvers } from "../__generated__/types.ts";

/** A set of synonyms. */
export const SearchSynonym: SearchSynonymResolvers = {
  terms: ({ terms }) => [...terms],
  alsoFinds: ({ alsoFinds }) => [...alsoFinds],
};
