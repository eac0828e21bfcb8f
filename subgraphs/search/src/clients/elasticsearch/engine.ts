import { createHash } from "node:crypto";
import type { Client, estypes } from "@elastic/elasticsearch";
import { ForeignCursorError } from "../../domain/foreign-cursor.ts";
import { EngineUnavailableError } from "../../domain/engine-unavailable.ts";
import type { Query } from "./query.ts";
import {
  exactCountLimit,
  type Facet,
  type SearchAnswer,
  type SearchHit,
  type SearchRequest,
  type SearchSort,
} from "../../domain/search-request.ts";
import type { SearchEngine } from "../../use-cases/ports.ts";
import { asUnavailable, searchTimeoutMs } from "./connection.ts";
import { countFacets } from "./facet-counting.ts";
import { besides, filterClauses, type FilterClause } from "./filter-clauses.ts";
import { highlighting, toHighlights } from "./highlighting.ts";
import { createPrefixSearch } from "./prefix-search.ts";
import { fromSortValues, sortBy, toSortValues } from "./sorting.ts";
import { matching, textQuery } from "./text-query.ts";

/** The name of the index's alias: what is searched. */
export type ElasticsearchEngineOptions = { readonly client: Client; readonly alias: string };

/** Search by Elasticsearch. Rejects with EngineUnavailableError when it is away, slow, overloaded or not filled. */
export function createElasticsearchEngine({ client, alias }: ElasticsearchEngineOptions): SearchEngine {
  const prefixes = createPrefixSearch({ client, alias });

  async function search(request: SearchRequest): Promise<SearchAnswer> {
    const clauses = filterClauses(request.filters, request.currency);
    const found: Query = request.query === null ? { match_all: {} } : matching(request.query);
    const [page, facets] = await Promise.all([
      findPage(request, clauses),
      request.wants.facets ? countFacets({ client, alias }, { request, found, clauses }) : noFacets,
    ]);
    const total = request.wants.total ? (facets.total ?? page.total) : null;
    return { hits: page.hits, total, facets: facets.facets };
  }

  async function findPage(request: SearchRequest, clauses: readonly FilterClause[]) {
    const { query, sort, currency, limit, wants } = request;
    const isRanked = sort === "RELEVANCE" && query !== null;
    const order = sort === "RELEVANCE" && !isRanked ? "NEWEST" : sort;
    const must = query === null ? [] : [isRanked ? textQuery(query) : matching(query)];
    const filtered: Query = {
      bool: isRanked
        ? { must, filter: besides(clauses, null) as Query[] }
        : { filter: [...must, ...besides(clauses, null)] },
    };
    const after = await continued(request, filtered);
    const answer = await client.search({
      index: alias,
      size: limit,
      query: filtered,
      sort: [...sortBy(order, currency)],
      _source: false,
      track_scores: isRanked,
      // Who counts facets has counted all: the best are found without looking at each.
      track_total_hits: wants.total && !wants.facets ? exactCountLimit : false,
      allow_partial_search_results: false,
      timeout: `${searchTimeoutMs}ms`,
      // The same copy for the same words: copies differ in what they count deleted, and so in scores.
      preference: preferenceOf(query?.text ?? ""),
      ...(after === null ? {} : { search_after: [...after] }),
      ...(wants.highlights && query !== null ? { highlight: highlighting(matching(query)) } : {}),
    });
    if (answer.timed_out) throw new EngineUnavailableError("Elasticsearch was too slow");
    return { hits: answer.hits.hits.map((hit) => toHit(hit, order)), total: totalOf(answer.hits.total) };
  }

  /**
   * Where a page goes on. Scores move a little with every product that comes or goes, for all products alike: what the last product of the
   * page before scores now is asked for, so that none is shown twice or left out, and so that a cursor of another engine goes on here. A product
   * that is gone is stood in for by what it scored then.
   */
  async function continued(request: SearchRequest, filtered: Query): Promise<readonly (string | number)[] | null> {
    const { after, sort, query } = request;
    if (after === null) return null;
    const held = fromSortValues(after, query === null && sort === "RELEVANCE" ? "NEWEST" : sort);
    const productId = after.at(-1);
    if (sort !== "RELEVANCE" || query === null || typeof productId !== "string") return held ?? refuse();
    const answer = await client.search({
      index: alias,
      size: 1,
      query: { bool: { must: [filtered], filter: [{ term: { product_id: productId } }] } },
      _source: false,
      track_total_hits: false,
      preference: preferenceOf(query.text),
    });
    const [hit] = answer.hits.hits;
    return hit === undefined ? (held ?? refuse()) : [hit._score ?? 0, productId];
  }

  return {
    name: "ELASTICSEARCH",
    search: (request) => search(request).catch(rethrow),
    startingWith: (prefix, limit) => prefixes(prefix, limit).catch(rethrow),
  };
}

const noFacets: { readonly facets: readonly Facet[]; readonly total: SearchAnswer["total"] } = {
  facets: [],
  total: null,
};

const refuse = (): never => {
  throw new ForeignCursorError();
};

const rethrow = (error: unknown): never => {
  throw asUnavailable(error);
};

/** The same for the same words; it begins with none of the words that mean something to Elasticsearch. */
const preferenceOf = (text: string): string => `words-${createHash("sha1").update(text).digest("base64url")}`;

const toHit = (hit: estypes.SearchHit, sort: SearchSort): SearchHit => ({
  productId: hit._id ?? "",
  sortValues: toSortValues(hit.sort ?? [], sort),
  highlights: toHighlights(hit.highlight),
});

function totalOf(total: estypes.SearchHitsMetadata["total"]): SearchAnswer["total"] {
  if (total === undefined || typeof total === "number") return null;
  return { count: total.value, isExact: total.relation === "eq" };
}
