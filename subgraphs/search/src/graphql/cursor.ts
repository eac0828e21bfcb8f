import { decodeCursor, encodeCursor } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { isId } from "@novatech/kernel/ids";
import type { SearchPosition } from "../domain/search-position.ts";
import type { SearchQuery } from "../domain/search-query.ts";

/** Tells two queries apart, so that a cursor of one is not taken for another's: FNV-1a over the words, 32 bits in base 36. */
function markOf({ words }: SearchQuery): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words.join(" "))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A position as a cursor that is bound to its query. */
export const toCursor = (query: SearchQuery, { tier, rank, productId }: SearchPosition): string =>
  encodeCursor([markOf(query), tier, rank, productId]);

/** Reads a cursor of this query. Throws a GraphQLError with BAD_USER_INPUT for any other. */
export function fromCursor(query: SearchQuery, cursor: string): SearchPosition {
  const [mark, tier, rank, productId] = decodeCursor(cursor, 4);
  if (mark !== markOf(query))
    throw callerMistake(
      "BAD_USER_INPUT",
      "The cursor is another query's. Begin without `after`, or repeat that query.",
    );
  if ((tier === 0 || tier === 1 || tier === 2) && typeof rank === "number" && isProductId(productId))
    return { tier, rank, productId };
  throw callerMistake(
    "BAD_USER_INPUT",
    `"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`,
  );
}

const isProductId = (part: unknown): part is string => typeof part === "string" && isId(part, "prod");
