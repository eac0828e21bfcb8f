import type { SearchUnderstandingResolvers } from "../__generated__/types.ts";

/** The most categories that are told. */
const mostCategories = 3;

/** What a query was taken for; all empty where nothing was typed. */
export const SearchUnderstanding: SearchUnderstandingResolvers = {
  brands: ({ query }) => [...(query?.brands ?? [])],
  categories: ({ query }) =>
    (query?.categories ?? []).slice(0, mostCategories).map(({ categoryId }) => ({ id: categoryId })),
  measures: ({ query }) => (query?.measures ?? []).map(({ number, unit }) => `${number} ${unit}`),
  synonyms: ({ query }) => [
    ...new Set((query?.terms ?? []).flatMap(({ synonyms }) => synonyms.map(({ text }) => text))),
  ],
};
