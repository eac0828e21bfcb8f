import { decodeCursor, noCursor } from "@novatech/graphql/connection";

/** The latest moment that a Date can be, in milliseconds. */
const latest = 8.64e15;

/** Reads a cursor of a list by moment (milliseconds since 1970) and id. Throws a GraphQLError with BAD_USER_INPUT. */
export function readMomentKey(cursor: string): readonly [atMs: number, id: string] {
  const [atMs, id] = decodeCursor(cursor, 2);
  const isKey = typeof atMs === "number" && Math.abs(atMs) < latest && typeof id === "string";
  if (isKey && !id.includes("\0")) return [atMs, id];
  throw noCursor(cursor);
}
