import type { Client } from "@elastic/elasticsearch";
import type { PrefixAnswer } from "../../domain/search-request.ts";
import type { Query } from "./query.ts";
import { wordsOf } from "../../domain/understanding/words.ts";
import { bucketsOf } from "./facet-answers.ts";
import { splitChoice } from "./joined-choice.ts";

/** Suggestions are for those who type: later they are of no use. */
const prefixTimeoutMs = 400;
/** How long the list of categories is believed, in milliseconds. */
const categoriesKeptMs = 30_000;
const mostCategories = 2_000;

type CountedCategory = { readonly id: string; readonly words: readonly string[]; readonly count: number };

/** Finds products and categories that begin so. Where nothing does, products whose names are nearly so. */
export function createPrefixSearch({ client, alias }: { readonly client: Client; readonly alias: string }) {
  let kept: { readonly categories: Promise<readonly CountedCategory[]>; readonly untilMs: number } | null = null;

  /** All categories with products, those with most first: some hundreds, asked for once in a while. */
  function categories(): Promise<readonly CountedCategory[]> {
    const now = performance.now();
    if (kept === null || kept.untilMs < now) {
      const asked = countCategories(client, alias);
      const mine = { categories: asked, untilMs: now + categoriesKeptMs };
      kept = mine;
      asked.catch(() => {
        if (kept === mine) kept = null;
      });
    }
    return kept.categories;
  }

  const products = async (query: Query, limit: number): Promise<readonly string[]> => {
    const answer = await client.search(
      { index: alias, size: limit, query, _source: false, track_total_hits: false },
      { requestTimeout: prefixTimeoutMs },
    );
    return answer.hits.hits.map(({ _id: id }) => id ?? "");
  };

  return async (prefix: string, limit: number): Promise<PrefixAnswer> => {
    const begun = wordsOf(prefix);
    if (begun.length === 0) return { productIds: [], categoryIds: [] };
    const [found, counted] = await Promise.all([products(beginningSo(prefix), limit), categories()]);
    const productIds = found.length > 0 ? found : await products(nearlySo(prefix), limit);
    const categoryIds = counted.filter(({ words }) => beginWith(words, begun)).map(({ id }) => id);
    return { productIds, categoryIds: categoryIds.slice(0, limit) };
  };
}

/** Every word begins a word of the name, brand or model; those whose name begins so come first. */
function beginningSo(prefix: string): Query {
  return {
    bool: {
      must: [
        {
          multi_match: {
            query: prefix,
            type: "cross_fields",
            operator: "and",
            fields: ["name.beginnings^2", "brand.beginnings", "model.beginnings"],
          },
        },
      ],
      should: [{ constant_score: { filter: { prefix: { sort_name: prefix.toLowerCase() } }, boost: 10 } }],
    },
  };
}

const nearlySo = (prefix: string): Query => ({
  match: {
    "name.beginnings": { query: prefix, operator: "and", fuzziness: "AUTO:4,8", prefix_length: 1, max_expansions: 30 },
  },
});

/** Whether every begun word begins another of the words. */
const beginWith = (words: readonly string[], begun: readonly string[]): boolean =>
  begun.every((beginning) => words.some((word) => word.startsWith(beginning)));

async function countCategories(client: Client, alias: string): Promise<readonly CountedCategory[]> {
  const answer = await client.search({
    index: alias,
    size: 0,
    track_total_hits: false,
    request_cache: true,
    aggregations: { categories: { terms: { field: "category_choices", size: mostCategories } } },
  });
  return bucketsOf(answer.aggregations?.["categories"]).map(({ key, doc_count: count }) => {
    const [id, name] = splitChoice(key);
    return { id, words: wordsOf(name), count };
  });
}
