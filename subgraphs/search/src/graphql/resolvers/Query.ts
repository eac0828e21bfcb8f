import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake, requireAnyScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { askedFields } from "../asked-fields.ts";
import { fromCursor, markOf, toCursor } from "../cursor.ts";
import { rethrowAsMistake } from "../errors.ts";
import { readSearch, readText } from "../search-arguments.ts";

/** The most suggestions of each kind. */
const mostSuggestions = 20;

/** The entry points that read. */
export const Query: QueryResolvers = {
  search: async (_parent, given, { search }, info) => {
    const asked = readSearch(given);
    const mark = markOf(asked);
    const after = typeof given.after === "string" ? fromCursor(mark, given.after) : null;
    const fields = askedFields(info);
    const wants = {
      total: fields.has("totalCount") || fields.has("totalCountIsExact"),
      facets: fields.has("facets"),
      highlights: fields.has("edges.highlights"),
    };
    const { text, filters, sort, currency, limit } = asked;
    const found = await search({
      text,
      filters,
      sort,
      currency,
      // One more than is shown, to know whether there is more.
      limit: limit + 1,
      after: after?.values ?? null,
      isMended: after?.isMended ?? false,
      wants,
    }).catch(rethrowAsMistake);
    return {
      found,
      asked,
      hits: found.answer.hits.slice(0, limit),
      cursorOf: ({ sortValues }) => toCursor(mark, { values: sortValues, isMended: found.isMended }),
      hasNextPage: found.answer.hits.length > limit,
      hasPreviousPage: after !== null,
    };
  },
  searchSuggestions: async (_parent, { prefix, first }, { suggest }) => {
    const limit = first ?? 6;
    if (limit < 1 || limit > mostSuggestions)
      throw callerMistake("BAD_USER_INPUT", `\`first\` must be 1 to ${mostSuggestions}, not ${limit}.`);
    const { queries, categoryIds, productIds } = await suggest(readText(prefix, "prefix"), limit);
    return {
      queries: [...queries],
      categories: categoryIds.map((id) => ({ id })),
      products: productIds.map((id) => ({ id })),
    };
  },
  searchSynonyms: async (_parent, { first, after }, { request, synonymPage }) => {
    requireAnyScope(request, ["staff:search"]);
    const page = readPage({ first, after: after ?? null }, (cursor) => {
      const [term, id] = decodeCursor(cursor, 2);
      return { term: String(term).replaceAll("\0", ""), id: String(id).replaceAll("\0", "") };
    });
    const rows = await synonymPage(page.after, page.size + 1);
    return toConnection(page, rows, ({ terms: [term], id }) => encodeCursor([term ?? "", id]));
  },
  searchIndexStatus: (_parent, _arguments, { request, indexStatus }) => {
    requireAnyScope(request, ["staff:search"]);
    return indexStatus();
  },
};
