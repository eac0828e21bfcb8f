import {
  type Connection,
  decodeCursor,
  decodeMomentCursor,
  encodeCursor,
  type PageArguments,
  type PageRequest,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import type { NewestKey } from "../domain/newest.ts";
import type { ReturnView } from "../domain/return-view.ts";

/** Reads the arguments of a newest-first list. Throws a GraphQLError with BAD_USER_INPUT. */
export const readNewestPage = (page: PageArguments): PageRequest<NewestKey> =>
  readPage(page, (cursor) => {
    const { at: placedAt, id } = decodeMomentCursor(cursor);
    return { placedAt, id };
  });

/** A connection of a newest-first list. */
export const newestConnection = <Row extends NewestKey>(page: PageRequest<NewestKey>, rows: readonly Row[]) =>
  toConnection(page, rows, ({ placedAt, id }) => encodeCursor([placedAt.toISOString(), id]));

/** A connection of returns, newest first. */
export const newestReturnConnection = (page: PageRequest<NewestKey>, rows: readonly ReturnView[]) =>
  toConnection(page, rows, ({ requestedAt, id }) => encodeCursor([requestedAt.toISOString(), id]));

/** A page of a list that is already read whole, in which each row has a number that only grows. Throws a GraphQLError with BAD_USER_INPUT. */
export function pageOf<Row>(
  page: PageArguments,
  rows: readonly Row[],
  numberOf: (row: Row) => number,
): Connection<Row> {
  const request = readPage(page, (cursor) => Number(decodeCursor(cursor, 1)[0]));
  const { after, before, direction, size } = request;
  const between = rows.filter(
    (row) => (after === null || numberOf(row) > after) && (before === null || numberOf(row) < before),
  );
  const wanted = (direction === "forward" ? between : between.toReversed()).slice(0, size + 1);
  return toConnection(request, wanted, (row) => encodeCursor([numberOf(row)]));
}

/** A page of an order's returns, which are read whole, oldest first. Throws a GraphQLError with BAD_USER_INPUT. */
export function returnPageOf(page: PageArguments, returns: readonly ReturnView[]): Connection<ReturnView> {
  // Returns are only added, at the end: a place never changes.
  const placeOf = new Map(returns.map((asked, index) => [asked, index + 1]));
  return pageOf(page, returns, (asked) => placeOf.get(asked) ?? 0);
}
