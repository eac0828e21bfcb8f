import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { countFacets } from "../../domain/columns/counted-facets.ts";
import { allKeys, type FilterTest, filterTests, narrow, type Narrowed } from "../../domain/columns/narrowing.ts";
import { orderedPage } from "../../domain/columns/ordering.ts";
import type { ProductColumns } from "../../domain/columns/product-columns.ts";
import { ForeignCursorError } from "../../domain/foreign-cursor.ts";
import { highlightsOf, wantedStems } from "../../domain/highlight.ts";
import type { CatalogueDocument } from "../../domain/search-document.ts";
import type { Highlight, SearchAnswer, SearchHit, SearchRequest } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import type { SearchEngine } from "../../use-cases/ports.ts";
import { keyArray, type Keys, keysOf } from "./found-keys.ts";
import { fitsRanked, type PlacedHit, rankedHits } from "./ranked-hits.ts";
import type { Signs } from "./ranking.ts";
import { productsStartingWith } from "./starting-with.ts";
import { hasAllWords, isCoded, matches, saysSubject, type Width, widths, widthsOf } from "./text-match.ts";

/** Fewer matches than these are widened: to what has all words but one, then to what has any. */
const enoughMatches = 50;

/**
 * Searches the room's own database: its indexes of words say what matches, the columns in memory narrow, count and order it. A search is a
 * statement for what matches (one more where that is widened) and one for what it is, side by side, one for how well the best of it fit, and one for highlights; without words none at
 * all. `columns` resolves once they are read. Rejects with a ForeignCursorError for a cursor of another order.
 */
export function createPostgresEngine(db: Queryable, columns: () => Promise<ProductColumns>): SearchEngine {
  return {
    name: "POSTGRESQL",
    search: async (request) => search(db, await columns(), request),
    startingWith: async (prefix, limit) => productsStartingWith(db, await columns(), prefix, limit),
  };
}

async function search(db: Queryable, columns: ProductColumns, request: SearchRequest): Promise<SearchAnswer> {
  const { query, filters, sort, currency, wants, after } = request;
  const isRanked = sort === "RELEVANCE" && query !== null;
  if (after !== null && isRanked && !fitsRanked(after)) throw new ForeignCursorError();
  const tests = filterTests(columns, filters, currency);
  const matched = query === null ? null : await match(db, columns, query, tests, request);
  const narrowed = matched?.narrowed ?? narrow(columns, allKeys(columns), tests);
  const placing =
    matched !== null && isRanked
      ? rankedHits(db, columns, { ...request, ...matched, query: matched.query, found: narrowed.all })
      : Promise.resolve(ordered(columns, narrowed.all, request));
  // While PostgreSQL ranks, this process counts.
  const facets = wants.facets ? countFacets(columns, narrowed, tests, currency) : [];
  const hits = await withTexts(db, columns, await placing, wants.highlights ? query : null);
  return { hits, total: wants.total ? { count: narrowed.all.length, isExact: true } : null, facets };
}

function ordered(columns: ProductColumns, found: Keys, request: SearchRequest): readonly PlacedHit[] {
  const { sort } = request;
  const page = orderedPage(columns, found, { ...request, sort: sort === "RELEVANCE" ? "NEWEST" : sort });
  // Such values come from another engine, or from nobody's.
  if (page === null) throw new ForeignCursorError();
  return page;
}

/** What a query finds, how wide it had to be, and what is known of it. */
type Matched = {
  readonly query: UnderstoodQuery;
  readonly narrowed: Narrowed;
  readonly width: Width;
  readonly signs: Signs;
};

/** As wide as the page before; else until there is enough. */
async function match(
  db: Queryable,
  columns: ProductColumns,
  query: UnderstoodQuery,
  tests: readonly FilterTest[],
  { after, sort }: SearchRequest,
): Promise<Matched> {
  const isRanked = sort === "RELEVANCE";
  const { readings } = query;
  const [[whole = none], [subject = none, coded = none, ...ofReadings]] = await Promise.all([
    keysOf(db, [matches(query, widths.all)]),
    isRanked
      ? keysOf(db, [
          saysSubject(query),
          query.codes.length > 0 ? isCoded(query) : null,
          ...(readings.length > 1 ? readings.map(({ text }) => hasAllWords(text)) : []),
        ])
      : [],
  ]);
  // With one reading, what was found with all terms has all its words.
  const signs = { subject, coded, whole: ofReadings.length > 0 ? ofReadings : [whole] };
  const given = isRanked && after !== null ? after[0] : null;
  const steps = widthsOf(query);
  let width: Width = widths.all;
  let narrowed = narrow(columns, whole, tests);
  for (const step of steps.slice(1)) {
    if (given === null ? narrowed.all.length >= enoughMatches : width === given) break;
    if (given !== null && step !== given) continue;
    const [wider = none] = await keysOf(db, [matches(query, step)]);
    narrowed = narrow(columns, wider, tests);
    width = step;
  }
  return { query, narrowed, width, signs };
}

const none: Keys = new Int32Array(0);

type ShownText = Pick<CatalogueDocument, "name" | "brand" | "model" | "description" | "specifications">;

/** Marks what matches, in the texts of these hits only; nothing without a query. */
async function withTexts(
  db: Queryable,
  columns: ProductColumns,
  hits: readonly PlacedHit[],
  query: UnderstoodQuery | null,
): Promise<readonly SearchHit[]> {
  const found = new Map<number, readonly Highlight[]>();
  if (query !== null && hits.length > 0) {
    const rows = await db.execute<{ key: number; document: ShownText }>(sql`
      select key, document from search_documents where key = any(${keyArray(hits.map(({ key }) => key))}) and document is not null`);
    const wanted = wantedStems(query);
    for (const { key, document } of rows) found.set(key, highlightsOf(document, wanted));
  }
  return hits.map(({ key, sortValues }) => ({
    productId: columns.productIds[key] ?? "",
    sortValues,
    highlights: found.get(key) ?? [],
  }));
}
