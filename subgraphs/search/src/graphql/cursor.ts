import { createHash } from "node:crypto";
import { callerMistake } from "@novatech/graphql/errors";
import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { SortValue } from "../domain/search-request.ts";
import type { SearchArguments } from "./search-arguments.ts";

/** Where a page goes on, and whether the page before was of the mended query. */
export type SearchCursor = { readonly values: readonly SortValue[]; readonly isMended: boolean };

/** Tells two searches apart, so that a cursor of one is not taken for another's: 48 bits of a hash over all that decides what is found. */
export function markOf({ text, filters, sort, currency }: SearchArguments): string {
  const search = canonicalJson({ text: text.trim().toLowerCase(), filters, sort, currency });
  return createHash("sha1").update(search).digest("base64url").slice(0, 8);
}

/** A position as a cursor that is bound to its search. */
export const toCursor = (mark: string, { values, isMended }: SearchCursor): string =>
  Buffer.from(JSON.stringify([mark, isMended ? 1 : 0, ...values])).toString("base64url");

/** Reads a cursor of this search. Throws a GraphQLError with BAD_USER_INPUT for any other. */
export function fromCursor(mark: string, cursor: string): SearchCursor {
  const parts = partsOf(cursor);
  if (parts === null)
    throw callerMistake(
      "BAD_USER_INPUT",
      `"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`,
    );
  const [held, mended, ...values] = parts;
  if (held === mark) return { values, isMended: mended === 1 };
  throw callerMistake(
    "BAD_USER_INPUT",
    "The cursor is another search's. Begin without `after`, or repeat that search: query, filters, sort and currency.",
  );
}

function partsOf(cursor: string): readonly SortValue[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isValue = (value: unknown): value is SortValue =>
      (typeof value === "string" && !value.includes("\0")) || value === null || Number.isFinite(value);
    if (Array.isArray(parts) && parts.length > 2 && parts.every(isValue)) return parts;
  } catch {
    // Not JSON: said by who asks.
  }
  return null;
}
