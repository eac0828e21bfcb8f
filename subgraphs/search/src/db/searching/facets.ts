import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { exactCountLimit, type Facet } from "../../domain/search-request.ts";
import { type Count, isSurelyMore, partsFor, sampleParts } from "./counting.ts";

/** The facets every product has. */
export type CommonFacet = "category" | "brand" | "merchant" | "price" | "rating" | "in_stock";
export const commonFacets: readonly CommonFacet[] = ["category", "brand", "merchant", "price", "rating", "in_stock"];

/** The most choices of a facet that are told. */
export const mostChoices = 50;

type CountRow = {
  readonly facet: CommonFacet | "total";
  readonly value: string | null;
  readonly label: string | null;
  readonly count: string;
  readonly lowest: string | null;
  readonly highest: string | null;
};

/** Facets, and how many products they were counted among. */
export type CountedFacets = { readonly facets: readonly Facet[]; readonly total: Count };

/**
 * Counts the choices of facets among what a condition holds for, roughly `rough` rows: one by one up to 10,000, beyond it in a sample. One
 * statement, or a second one where there are more than was to be expected.
 */
export async function countFacets(
  db: Queryable,
  condition: SQL,
  rough: Count,
  wanted: readonly CommonFacet[],
  currency: string | null,
): Promise<CountedFacets> {
  const limit = exactCountLimit + 1;
  if (!isSurelyMore(rough)) {
    const rows = await countRows(db, condition, limit, wanted, currency);
    const count = totalOf(rows);
    if (count < limit) return toFacets(rows, wanted, currency, { count, isExact: true }, 1);
  }
  const parts = partsFor({ count: Math.max(rough.count, limit), isExact: false }, exactCountLimit);
  const rows = await countRows(db, sql`${condition} and sample < ${parts}::smallint`, null, wanted, currency);
  // Of a sample every count stands for as many more.
  const factor = sampleParts / parts;
  const count = Math.max(limit, Math.round(totalOf(rows) * factor));
  return toFacets(rows, wanted, currency, { count, isExact: false }, factor);
}

const totalOf = (rows: readonly CountRow[]): number => Number(rows.find(({ facet }) => facet === "total")?.count ?? 0);

async function countRows(
  db: Queryable,
  condition: SQL,
  limit: number | null,
  wanted: readonly CommonFacet[],
  currency: string | null,
) {
  const low = currency === null ? sql`null::bigint` : sql`(prices->${currency}->>'min')::bigint`;
  const high = currency === null ? sql`null::bigint` : sql`(prices->${currency}->>'max')::bigint`;
  return db.execute<CountRow>(sql`
    -- The limit stands outside: beside the condition it would have the planner read the table until it has enough.
    with recursive matching as materialized (
      select leaf_code, brand_code, merchant_code, in_stock, rating_average, floor(rating_average)::integer as stars, ${low} as low, ${high} as high
      from search_documents where ${condition}
    ), found as materialized (
      select * from matching ${limit === null ? sql`` : sql`limit ${limit}::integer`}
    ), grouped as materialized (
      select grouping(leaf_code, brand_code, merchant_code, in_stock, stars) as by_what, leaf_code, brand_code, merchant_code, in_stock, stars,
        count(*) as n
      from found group by grouping sets ((leaf_code), (brand_code), (merchant_code), (in_stock), (stars), ())
    ), ends as materialized (
      select min(low) as low, max(high) as high, min(rating_average) as worst, max(rating_average) as best from found
    ) select * from (
      (select 'total' as facet, null as value, null as label, n::text as count, null as lowest, null as highest from grouped where by_what = 31)
      union all ${sql.join(
        wanted.map((facet) => counts[facet]),
        sql` union all `,
      )}
    ) as counted`);
}

function toFacets(
  rows: readonly CountRow[],
  wanted: readonly CommonFacet[],
  currency: string | null,
  total: Count,
  factor: number,
): CountedFacets {
  const how = { factor, isExact: total.isExact, currency };
  return {
    total,
    facets: wanted.flatMap((facet) =>
      toFacet(
        facet,
        rows.filter((row) => row.facet === facet),
        how,
      ),
    ),
  };
}

/** A part of the union each; all have the columns of `CountRow`. `by_what` has a bit for every column that is not grouped by. */
const counts: Readonly<Record<CommonFacet, SQL>> = {
  // Each product counts for its lowest category and, through it, for all above: so few rows that climbing costs nothing.
  category: sql`(
    with recursive climbed as (
      select leaf_code as code, n from grouped where by_what = 15 and leaf_code is not null
      union all
      select value.parent_code, climbed.n from climbed join search_facet_values value using (code) where value.parent_code is not null
    ), summed as (select code, sum(n) as n from climbed group by code order by 2 desc, 1 limit ${mostChoices}::integer)
    select 'category', value, label, n::text, null, null from summed join search_facet_values using (code) order by n desc, value)`,
  brand: byCode("brand", sql`brand_code`, 23),
  merchant: byCode("merchant", sql`merchant_code`, 27),
  price: sql`(select 'price', null, null, null, low::text, high::text from ends)`,
  rating: sql`(select 'rating', stars::text, null, n::text, worst::text, best::text from grouped, ends where by_what = 30 and stars is not null)`,
  in_stock: sql`(select 'in_stock', 'true', null, n::text, null, null from grouped where by_what = 29 and in_stock)`,
};

function byCode(facet: "brand" | "merchant", column: SQL, byWhat: number): SQL {
  return sql`(
    with counted as (
      select ${column} as code, n from grouped where by_what = ${sql.raw(String(byWhat))} and ${column} is not null
      order by n desc, 1 limit ${mostChoices}::integer
    )
    select ${sql.raw(`'${facet}'`)}, value, label, n::text, null, null from counted join search_facet_values using (code) order by n desc, value)`;
}

const about: Readonly<Record<CommonFacet, { readonly name: string; readonly kind: Facet["kind"] }>> = {
  category: { name: "Category", kind: "CATEGORY" },
  brand: { name: "Brand", kind: "BRAND" },
  merchant: { name: "Merchant", kind: "MERCHANT" },
  price: { name: "Price", kind: "PRICE" },
  rating: { name: "Rating", kind: "RATING" },
  in_stock: { name: "Availability", kind: "AVAILABILITY" },
};

/** A facet of what was counted; none where there is nothing to choose. */
function toFacet(
  facet: CommonFacet,
  rows: readonly CountRow[],
  {
    factor,
    isExact,
    currency,
  }: { readonly factor: number; readonly isExact: boolean; readonly currency: string | null },
): readonly Facet[] {
  const { name, kind } = about[facet];
  const count = (row: CountRow): number => Math.round(Number(row.count) * factor);
  const ends = (row: CountRow): readonly number[] =>
    [row.lowest, row.highest].filter((end) => end !== null).map(Number);
  const numbers = rows.flatMap(ends);
  const range =
    numbers.length === 0
      ? null
      : { min: Math.min(...numbers), max: Math.max(...numbers), unit: facet === "price" ? currency : null };
  if (facet === "price") return range === null ? [] : [{ key: facet, name, kind, values: [], range, isExact }];
  const values =
    facet === "rating"
      ? fromStars(rows, count)
      : rows.map((row) => ({
          value: row.value ?? "",
          label: facet === "in_stock" ? "In stock" : (row.label ?? ""),
          count: count(row),
        }));
  const some = values.filter((value) => value.count > 0);
  return some.length === 0 ? [] : [{ key: facet, name, kind, values: some, range, isExact }];
}

/** Who chooses four stars wants four and more. */
const fromStars = (rows: readonly CountRow[], count: (row: CountRow) => number): Facet["values"] =>
  [4, 3, 2, 1].map((stars) => ({
    value: String(stars),
    label: `${stars} and up`,
    count: rows.filter((row) => Number(row.value) >= stars).reduce((sum, row) => sum + count(row), 0),
  }));
