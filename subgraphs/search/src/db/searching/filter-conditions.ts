import { type SQL, sql } from "drizzle-orm";
import { facetCode, type FacetKind } from "../../domain/facet-code.ts";
import type { NumberRange, SearchFilters, SpecificationFilter } from "../../domain/search-request.ts";
import { codeArray } from "./code-array.ts";

/** A filter that is set: the key of the facet it belongs to, and what it asks of a row. */
export type FilterCondition = { readonly facet: string; readonly isSpecification: boolean; readonly condition: SQL };

/** The filters of a request that are set. Prices need the request's currency. */
export function filterConditions(filters: SearchFilters, currency: string | null): readonly FilterCondition[] {
  const { categoryIds, brands, merchantIds, price, rating, inStock, specifications } = filters;
  const conditions: FilterCondition[] = [];
  const add = (facet: string, condition: SQL): void =>
    void conditions.push({ facet, isSpecification: false, condition });
  if (categoryIds.length > 0) add("category", hasAny("CATEGORY", "category", categoryIds));
  if (brands.length > 0) add("brand", hasAny("BRAND", "brand", brands));
  if (merchantIds.length > 0) add("merchant", hasAny("MERCHANT", "merchant", merchantIds));
  if (price !== null && currency !== null) add("price", costs(price, currency));
  if (rating !== null) add("rating", within(sql`rating_average`, rating));
  if (inStock !== null) add("in_stock", sql`in_stock = ${inStock}`);
  for (const filter of specifications)
    conditions.push({ facet: filter.key, isSpecification: true, condition: specification(filter) });
  return conditions;
}

/** Conditions that hold together; what is not shown never holds. */
export const allOf = (conditions: readonly SQL[]): SQL =>
  sql.join([sql`sample is not null`, ...conditions], sql` and `);

const hasAny = (kind: FacetKind, key: string, values: readonly string[]): SQL =>
  sql`facet_codes && ${codeArray(values.map((value) => facetCode(kind, key, value)))}`;

/** The prices of a product are a range: it must have a part of the other. */
const costs = ({ min, max }: { readonly min: bigint | null; readonly max: bigint | null }, currency: string): SQL =>
  sql.join(
    [
      sql`prices ? ${currency}`,
      ...(min === null ? [] : [sql`(prices->${currency}->>'max')::bigint >= ${min.toString()}::bigint`]),
      ...(max === null ? [] : [sql`(prices->${currency}->>'min')::bigint <= ${max.toString()}::bigint`]),
    ],
    sql` and `,
  );

const within = (number: SQL, { min, max }: { readonly min: number | null; readonly max: number | null }): SQL =>
  sql`${number} between ${min ?? "-Infinity"}::float8 and ${max ?? "Infinity"}::float8`;

function specification({ key, values, range }: SpecificationFilter): SQL {
  const ways = [
    ...(values.length === 0 ? [] : [hasAny("SPECIFICATION", key, values)]),
    ...(range === null ? [] : [hasNumber(key, range)]),
  ];
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** Through the values that are such numbers, so that an index answers: unpacking every row's specifications costs five times as much. */
const hasNumber = (key: string, range: NumberRange): SQL => sql`facet_codes && array(
  select code from search_facet_values
  where kind = 'SPECIFICATION' and key = ${key} and number is not null and ${within(sql`number`, range)})`;
