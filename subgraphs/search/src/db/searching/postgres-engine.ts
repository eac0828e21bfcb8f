import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { ForeignCursorError } from "../../domain/foreign-cursor.ts";
import { highlightsOf, wantedStems } from "../../domain/highlight.ts";
import type { CatalogueDocument } from "../../domain/search-document.ts";
import type { Facet, Highlight, SearchAnswer, SearchHit, SearchRequest } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import type { SearchEngine } from "../../use-cases/ports.ts";
import { textArray } from "../text-array.ts";
import { type Count, countInTurn } from "./counting.ts";
import { type CommonFacet, commonFacets, countFacets } from "./facets.ts";
import { allOf, type FilterCondition, filterConditions } from "./filter-conditions.ts";
import { fitsRanked, rankedHits } from "./ranked-hits.ts";
import { sortOrder } from "./sort-orders.ts";
import { countSpecifications } from "./specification-facets.ts";
import { productsStartingWith } from "./starting-with.ts";
import { matches, type Width, widths, widthsOf } from "./text-match.ts";

/** Fewer matches than these are widened: to what has all words but one, then to what has any. */
const enoughMatches = 50;

/**
 * Searches the room's own database. A search is a statement that counts, and beside one another one for the hits, two for facets, one or two
 * for each facet with a choice; one more for highlights. Rejects with a ForeignCursorError for a cursor of another order.
 */
export function createPostgresEngine(db: Queryable): SearchEngine {
  return {
    name: "POSTGRESQL",
    search: (request) => search(db, request),
    startingWith: (prefix, limit) => productsStartingWith(db, prefix, limit),
  };
}

async function search(db: Queryable, request: SearchRequest): Promise<SearchAnswer> {
  const { query, filters, currency, wants } = request;
  const conditions = filterConditions(filters, currency);
  const filtered = conditions.map(({ condition }) => condition);
  const { width, count } = await widen(db, query, filtered, request);
  const found = (besides: readonly SQL[]): SQL =>
    allOf([...(query === null ? [] : [matches(query, width)]), ...besides]);
  const [hits, facets] = await Promise.all([
    hitsOf(db, request, { condition: found(filtered), count, width }),
    wants.facets ? facetsOf(db, { conditions, count, currency, found }) : [],
  ]);
  return {
    hits: wants.highlights && query !== null ? await withHighlights(db, hits, query) : hits,
    total: wants.total ? count : null,
    facets,
  };
}

/** How wide to search: as wide as the page before; else until there is enough. */
async function widen(
  db: Queryable,
  query: UnderstoodQuery | null,
  filtered: readonly SQL[],
  { after, sort }: SearchRequest,
): Promise<{ readonly width: Width; readonly count: Count }> {
  const given = sort === "RELEVANCE" && query !== null ? after?.[0] : undefined;
  const steps: readonly Width[] =
    query === null ? [widths.all] : given === 0 || given === 1 || given === 2 ? [given] : widthsOf(query);
  const asked = steps.map((width) => allOf([...(query === null ? [] : [matches(query, width)]), ...filtered]));
  const counts = await countInTurn(db, asked, enoughMatches);
  const last = counts.findLastIndex((counted) => counted !== null);
  return { width: steps[last] ?? widths.all, count: counts[last] ?? { count: 0, isExact: true } };
}

async function hitsOf(
  db: Queryable,
  { query, sort, currency, limit, after }: SearchRequest,
  { condition, count, width }: { readonly condition: SQL; readonly count: Count; readonly width: Width },
): Promise<readonly SearchHit[]> {
  const isRanked = sort === "RELEVANCE" && query !== null;
  const order = sortOrder(sort === "RELEVANCE" ? "NEWEST" : sort, currency);
  // Such values come from another engine, or from nobody's.
  if (after !== null && !(isRanked ? fitsRanked(after) : order.fits(after))) throw new ForeignCursorError();
  if (isRanked) return rankedHits(db, { query, condition, count, width, limit, after });
  const { columns, orderBy, behind } = order;
  const named = columns.map((column, index) => sql`${column} as ${sql.raw(`s${index}`)}`);
  const rows = await db.execute<Record<string, string | number>>(sql`
    select ${sql.join(named, sql`, `)} from search_documents where ${condition} ${after === null ? sql`` : sql`and ${behind(after)}`}
    order by ${orderBy} limit ${limit}::integer`);
  return rows.map((row) => {
    const values = columns.map((_, index) => row[`s${index}`] ?? null);
    return { productId: String(values.at(-1)), sortValues: values, highlights: [] };
  });
}

/** The facets of a search; one with a choice is counted as if it had none. */
async function facetsOf(
  db: Queryable,
  {
    conditions,
    count,
    currency,
    found,
  }: {
    readonly conditions: readonly FilterCondition[];
    readonly count: Count;
    readonly currency: string | null;
    readonly found: (besides: readonly SQL[]) => SQL;
  },
): Promise<readonly Facet[]> {
  const chosen = conditions.filter(({ facet, isSpecification }) => isSpecification || facet !== "");
  const isChosen = (key: string, isSpecification: boolean): boolean =>
    chosen.some((held) => held.facet === key && held.isSpecification === isSpecification);
  const unchosen = commonFacets.filter((facet) => !isChosen(facet, false));
  const all = found(conditions.map(({ condition }) => condition));
  const counted = await Promise.all([
    countFacets(db, all, count, unchosen, currency),
    ...chosen.map(async ({ facet, isSpecification }) => {
      const besides = found(
        conditions
          .filter((held) => held.facet !== facet || held.isSpecification !== isSpecification)
          .map(({ condition }) => condition),
      );
      const [without] = await countInTurn(db, [besides], 0);
      const total = without ?? { count: 0, isExact: true };
      return isSpecification
        ? countSpecifications(db, besides, total, facet)
        : countFacets(db, besides, total, [facet as CommonFacet], currency);
    }),
    countSpecifications(db, all, count),
  ]);
  const facets = counted.flat();
  const isDouble = ({ kind, key }: Facet, index: number): boolean =>
    facets.findIndex((other) => (other.kind === "SPECIFICATION") === (kind === "SPECIFICATION") && other.key === key) <
    index;
  const place = ({ kind, key }: Facet): number =>
    kind === "SPECIFICATION" ? commonFacets.length : commonFacets.indexOf(key as CommonFacet);
  return facets.filter((facet, index) => !isDouble(facet, index)).toSorted((left, right) => place(left) - place(right));
}

type ShownText = Pick<CatalogueDocument, "name" | "brand" | "model" | "description" | "specifications">;

/** Marks what matches, in the texts of these hits only. */
async function withHighlights(
  db: Queryable,
  hits: readonly SearchHit[],
  query: UnderstoodQuery,
): Promise<readonly SearchHit[]> {
  if (hits.length === 0) return hits;
  const rows = await db.execute<{ product_id: string; document: ShownText }>(sql`
    select product_id, document from search_documents
    where product_id = any(${textArray(hits.map(({ productId }) => productId))}) and document is not null`);
  const wanted = wantedStems(query);
  const found = new Map<string, readonly Highlight[]>(
    rows.map(({ product_id, document }) => [product_id, highlightsOf(document, wanted)]),
  );
  return hits.map((hit) => ({ ...hit, highlights: found.get(hit.productId) ?? [] }));
}
