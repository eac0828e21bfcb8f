import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { ForeignCursorError } from "../../domain/foreign-cursor.ts";
import { highlightsOf, wantedStems } from "../../domain/highlight.ts";
import type { CatalogueDocument } from "../../domain/search-document.ts";
import type { Facet, Highlight, SearchAnswer, SearchHit, SearchRequest } from "../../domain/search-request.ts";
import type { UnderstoodQuery } from "../../domain/understood-query.ts";
import type { SearchEngine } from "../../use-cases/ports.ts";
import { textArray } from "../text-array.ts";
import { type Count, countFully, countRoughly } from "./counting.ts";
import { type CommonFacet, commonFacets, type CountedFacets, countFacets } from "./facets.ts";
import { allOf, type FilterCondition, filterConditions } from "./filter-conditions.ts";
import { fitsRanked, rankedHits } from "./ranked-hits.ts";
import { sortOrder } from "./sort-orders.ts";
import { countSpecifications } from "./specification-facets.ts";
import { productsStartingWith } from "./starting-with.ts";
import { codedIds, matches, type Width, widths, widthsOf } from "./text-match.ts";

/** Fewer matches than these are widened: to what has all words but one, then to what has any. */
const enoughMatches = 50;

/**
 * Searches the room's own database. A search is a statement that looks how much there is, and beside one another one for the hits, two
 * for facets and two for each facet with a choice; one more for highlights. Rejects with a ForeignCursorError for a cursor of another order.
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
  const [{ width, rough }, coded] = await Promise.all([
    widen(db, query, filtered, request),
    query === null || request.sort !== "RELEVANCE" ? [] : codedIds(db, query),
  ]);
  const found = (besides: readonly SQL[]): SQL =>
    allOf([...(query === null ? [] : [matches(query, width)]), ...besides]);
  const [hits, { facets, total }] = await Promise.all([
    hitsOf(db, request, { condition: found(filtered), count: rough, width, coded }).then((some) =>
      wants.highlights && query !== null ? withHighlights(db, some, query) : some,
    ),
    wants.facets
      ? facetsOf(db, { conditions, rough, currency, found })
      : { facets: [], total: wants.total && !rough.isExact ? await countFully(db, found(filtered)) : rough },
  ]);
  return { hits, total: wants.total ? total : null, facets };
}

/** How wide to search: as wide as the page before; else until there is enough. */
async function widen(
  db: Queryable,
  query: UnderstoodQuery | null,
  filtered: readonly SQL[],
  { after, sort }: SearchRequest,
): Promise<{ readonly width: Width; readonly rough: Count }> {
  const given = sort === "RELEVANCE" && query !== null ? after?.[0] : undefined;
  const steps: readonly Width[] =
    query === null ? [widths.all] : given === 0 || given === 1 || given === 2 ? [given] : widthsOf(query);
  const asked = steps.map((width) => allOf([...(query === null ? [] : [matches(query, width)]), ...filtered]));
  const counts = await countRoughly(db, asked, enoughMatches);
  const last = counts.findLastIndex((counted) => counted !== null);
  return { width: steps[last] ?? widths.all, rough: counts[last] ?? { count: 0, isExact: true } };
}

async function hitsOf(
  db: Queryable,
  { query, filters, sort, currency, limit, after }: SearchRequest,
  found: Pick<Parameters<typeof rankedHits>[1], "condition" | "count" | "width" | "coded">,
): Promise<readonly SearchHit[]> {
  const isRanked = sort === "RELEVANCE" && query !== null;
  const order = sortOrder(sort === "RELEVANCE" ? "NEWEST" : sort, currency);
  // Such values come from another engine, or from nobody's.
  if (after !== null && !(isRanked ? fitsRanked(after) : order.fits(after))) throw new ForeignCursorError();
  if (isRanked) return rankedHits(db, { query, limit, after, ...found });
  const { columns, orderBy, behind } = order;
  const named = columns.map((column, index) => sql`${column} as ${sql.raw(`s${index}`)}`);
  const further = after === null ? sql`true` : behind(after);
  // What is narrowed is found first and ordered then: in the order of an index, every row's words would be unpacked on the way.
  const sortName = sort === "NAME" ? sql`sort_name` : sql`null::text as sort_name`;
  const isNarrowed = query !== null || filterConditions(filters, currency).length > 0;
  const { condition } = found;
  const asked = isNarrowed
    ? sql`with found as materialized (
        select product_id, prices, published_at, rating_average, rating_count, ${sortName}
        from search_documents where ${condition} and ${further})
      select ${sql.join(named, sql`, `)} from found`
    : sql`select ${sql.join(named, sql`, `)} from search_documents where ${condition} and ${further}`;
  const rows = await db.execute<Record<string, string | number>>(
    sql`${asked} order by ${orderBy} limit ${limit}::integer`,
  );
  return rows.map((row) => {
    const values = columns.map((_, index) => row[`s${index}`] ?? null);
    return { productId: String(values.at(-1)), sortValues: values, highlights: [] };
  });
}

/** The facets of a search, and how much it finds; a facet with a choice is counted as if it had none. */
async function facetsOf(
  db: Queryable,
  asked: {
    readonly conditions: readonly FilterCondition[];
    readonly rough: Count;
    readonly currency: string | null;
    readonly found: (besides: readonly SQL[]) => SQL;
  },
): Promise<CountedFacets> {
  const { conditions, rough, currency, found } = asked;
  const chosen = (key: string): boolean =>
    conditions.some(({ facet, isSpecification }) => !isSpecification && facet === key);
  const all = found(conditions.map(({ condition }) => condition));
  const [common, specifications, ...besides] = await Promise.all([
    countFacets(
      db,
      all,
      rough,
      commonFacets.filter((facet) => !chosen(facet)),
      currency,
    ),
    countSpecifications(db, all, rough),
    ...conditions.map((own) => besidesOwn(db, own, asked)),
  ]);
  const own = besides.flat();
  const isOwn = (key: string): boolean => own.some((facet) => facet.kind === "SPECIFICATION" && facet.key === key);
  const inOrder = [...common.facets, ...own.filter(({ kind }) => kind !== "SPECIFICATION")].toSorted(
    (left, right) => commonFacets.indexOf(left.key as CommonFacet) - commonFacets.indexOf(right.key as CommonFacet),
  );
  return {
    total: common.total,
    facets: [
      ...inOrder,
      ...own.filter(({ kind }) => kind === "SPECIFICATION"),
      ...specifications.filter(({ key }) => !isOwn(key)),
    ],
  };
}

/** One facet, counted beside all filters but its own. Two statements. */
async function besidesOwn(
  db: Queryable,
  own: FilterCondition,
  { conditions, currency, found }: Parameters<typeof facetsOf>[1],
): Promise<readonly Facet[]> {
  const condition = found(conditions.filter((held) => held !== own).map((held) => held.condition));
  const [rough] = await countRoughly(db, [condition], enoughMatches);
  const count = rough ?? { count: 0, isExact: true };
  return own.isSpecification
    ? countSpecifications(db, condition, count, own.facet)
    : (await countFacets(db, condition, count, [own.facet as CommonFacet], currency)).facets;
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
