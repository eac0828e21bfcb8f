import type { Client, estypes } from "@elastic/elasticsearch";
import { exactCountLimit, type Facet, type SearchAnswer, type SearchRequest } from "../../domain/search-request.ts";
import type { Query } from "./query.ts";
import { EngineUnavailableError } from "../../domain/engine-unavailable.ts";
import { searchTimeoutMs } from "./connection.ts";
import { bucketsOf, countedOf, type Counted, type SpecificationKey, toFacet } from "./facet-answers.ts";
import { facetAggregations, facetGroups, sampleShare } from "./facet-searches.ts";
import { besides, type FacetName, type FilterClause } from "./filter-clauses.ts";
import { splitChoice } from "./joined-choice.ts";
import { readColumnValue } from "./specification-columns.ts";
import { textQuery } from "./text-query.ts";

type Search = {
  readonly query: Query;
  readonly aggregations?: Record<string, estypes.AggregationsAggregationContainer>;
  readonly track_total_hits?: boolean;
};

/** What is counted: the request, what its words find, its filters. */
export type Counting = {
  readonly request: SearchRequest;
  readonly found: Query;
  readonly clauses: readonly FilterClause[];
};

/** The most specifications that are facets. */
const maxSpecifications = 8;
/** So many of the best products say which specifications matter. */
const lookedAt = 100;
/** A specification that fewer of them have is none of their kind, 0 to 1. */
const leastShare = 0.2;
/** With more choices than these it is hardly chosen by value. */
const handyChoices = 40;

const commonFacets: readonly FacetName[] = ["category", "brand", "merchant", "price", "rating", "in_stock"];

/**
 * The facets of a search, and how many products all filters leave. In two rounds: how many there are and which specifications the best of them
 * have, then the counts themselves, of a part where there are too many to look at each. Elasticsearch keeps such answers until the index changes.
 */
export async function countFacets(
  { client, alias }: { readonly client: Client; readonly alias: string },
  { request, found, clauses }: Counting,
): Promise<{ readonly facets: readonly Facet[]; readonly total: SearchAnswer["total"] }> {
  const ask = (searches: readonly Search[]) => askAll(client, alias, searches);
  const narrowing = [...new Set(clauses.map(({ facet }) => facet))];
  const [total, ...totals] = await ask([
    { ...keySearch(request, clauses), track_total_hits: true },
    ...narrowing.map((facet) => ({
      query: { bool: { filter: [found, ...besides(clauses, facet)] } },
      track_total_hits: true,
    })),
  ]);
  const known = keysOf(total?.aggregations);
  const facets = [
    ...new Set([...commonFacets, ...narrowing, ...[...known.keys()].map((key) => `specification:${key}` as const)]),
  ];
  const groups = facetGroups(found, clauses, facets);
  const { currency } = request;
  const shares = groups.map(({ own }) => sampleShare(countOf(own === null ? total : totals[narrowing.indexOf(own)])));
  const answers = await ask(
    groups.map((group, index) => ({
      query: group.query,
      aggregations: facetAggregations(group, shares[index] ?? 1, currency),
    })),
  );
  const count = countOf(total);
  const toFacets = (facet: FacetName): readonly Facet[] => {
    const index = groups.findIndex((group) => group.facets.includes(facet));
    const about = { currency, keys: known, isExact: shares[index] === 1 };
    const found = toFacet(facet, countedOf(answers[index]?.aggregations), about);
    return found === null ? [] : [found];
  };
  return {
    facets: facets.flatMap(toFacets),
    total: { count, isExact: count <= exactCountLimit },
  };
}

/**
 * All that is found, with what the specifications of the best products are; of the first ones where nothing ranks them. No specifications where
 * nothing narrows at all.
 */
function keySearch(request: SearchRequest, clauses: readonly FilterClause[]): Search {
  const { query } = request;
  if (query === null && clauses.length === 0) return { query: { match_all: {} } };
  const filter = [...besides(clauses, null)];
  // By number: by text every value of every product would be looked up in the list of all values, which takes ten times as long.
  const terms = (field: string, size: number) => ({
    terms: { field, size, execution_hint: "global_ordinals" as const },
  });
  return {
    query: { bool: query === null ? { filter } : { must: [textQuery(query)], filter } },
    aggregations: {
      best: {
        sampler: { shard_size: lookedAt },
        aggregations: { keys: terms("specification_keys", 200), choices: terms("specification_choices", 3_000) },
      },
    },
  };
}

function keysOf(aggregations: Counted | undefined): ReadonlyMap<string, SpecificationKey> {
  const best = aggregations?.["best"] as (estypes.AggregationsSamplerAggregate & Counted) | undefined;
  const names = new Map<string, SpecificationKey>();
  for (const { key: text } of bucketsOf(best?.["keys"])) {
    const [key, name, , unit] = splitChoice(text);
    // The same key by two names, or in two units, is one facet: as most products have it.
    if (!names.has(key)) names.set(key, { key, name, unit: unit === "" ? null : unit });
  }
  const choices = bucketsOf(best?.["choices"]).map(({ key: text, doc_count: count }) => ({
    key: readColumnValue(text).key,
    count,
  }));
  return new Map(
    usefulKeys(choices, best?.doc_count ?? 0).map((key) => [key, names.get(key) ?? { key, name: key, unit: null }]),
  );
}

/** The specifications that part products: those most of them have, that differ, and not from product to product. */
function usefulKeys(
  choices: readonly { readonly key: string; readonly count: number }[],
  products: number,
): readonly string[] {
  return [...Map.groupBy(choices, ({ key }) => key)]
    .map(([key, ofKey]) => {
      const counts = ofKey.map(({ count }) => count);
      const covered = counts.reduce((sum, count) => sum + count, 0);
      const handy = counts.length <= handyChoices ? 1 : 0.2;
      const isFit = counts.length > 1 && covered >= leastShare * products;
      return { key, usefulness: isFit ? (covered - Math.max(...counts)) * handy : 0 };
    })
    .filter(({ usefulness }) => usefulness > 0)
    .toSorted((left, right) => right.usefulness - left.usefulness || (left.key < right.key ? -1 : 1))
    .slice(0, maxSpecifications)
    .map(({ key }) => key);
}

type Answer = { readonly hits: estypes.SearchHitsMetadata; readonly aggregations?: Counted };

const countOf = (answer: Answer | undefined): number => {
  const total = answer?.hits.total;
  return typeof total === "number" ? total : (total?.value ?? 0);
};

/** Asks several searches at once. Rejects when one of them fails. */
async function askAll(client: Client, index: string, searches: readonly Search[]): Promise<readonly Answer[]> {
  if (searches.length === 0) return [];
  const { responses } = await client.msearch({
    index,
    searches: searches.flatMap((search) => [
      { request_cache: true, allow_partial_search_results: false },
      { size: 0, track_total_hits: false, timeout: `${searchTimeoutMs}ms`, ...search },
    ]),
  });
  return responses.map((response) => {
    if ("error" in response) {
      const { reason = "no reason given" } = response.error;
      const status = response.status ?? 500;
      if (status >= 500 || [404, 429].includes(status))
        throw new EngineUnavailableError(`Elasticsearch cannot count: ${reason}`);
      throw new Error(`Elasticsearch refused to count: ${reason}`);
    }
    if (response.timed_out) throw new EngineUnavailableError("Elasticsearch was too slow");
    return response as Answer;
  });
}
