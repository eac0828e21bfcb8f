import type { PrefixAnswer } from "../domain/search-request.ts";
import { wordsOf } from "../domain/understanding/words.ts";
import type { SearchEngine } from "./ports.ts";
import type { TypedQueries } from "./suggestion-ports.ts";

/** What a shopper may be about to type. */
export type Suggestions = PrefixAnswer & { readonly queries: readonly string[] };

/** Less says nothing. */
const leastCharacters = 2;

/** Suggests products, categories and queries that begin with what was typed, at most `limit` of each. */
export async function suggest(
  { engine, queries }: { readonly engine: SearchEngine; readonly queries: TypedQueries },
  prefix: string,
  limit: number,
): Promise<Suggestions> {
  const plain = wordsOf(prefix).join(" ");
  if (plain.length < leastCharacters) return { productIds: [], categoryIds: [], queries: [] };
  const [found, typed] = await Promise.all([engine.startingWith(prefix, limit), queries.startingWith(plain, limit)]);
  return { ...found, queries: typed };
}
