import { maxPageSize } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { maxQueryLength, searchQueryOf } from "../../domain/search-query.ts";
import type { QueryResolvers } from "../__generated__/types.ts";
import { fromCursor, toCursor } from "../cursor.ts";

/** The entry point that reads. */
export const Query: QueryResolvers = {
  search: async (_parent, { query: text, first, after }, { index }) => {
    if (text.length > maxQueryLength)
      throw callerMistake(
        "BAD_USER_INPUT",
        `Search for at most ${maxQueryLength} characters; these are ${text.length}.`,
      );
    if (first < 1 || first > maxPageSize)
      throw callerMistake("BAD_USER_INPUT", `\`first\` must be 1 to ${maxPageSize}, not ${first}.`);
    const query = searchQueryOf(text);
    const position = typeof after === "string" ? fromCursor(query, after) : null;
    const found = await index.find(query, position, first + 1);
    return {
      query,
      found: found.slice(0, first),
      cursorOf: (each) => toCursor(query, each),
      hasNextPage: found.length > first,
      hasPreviousPage: position !== null,
    };
  },
};
