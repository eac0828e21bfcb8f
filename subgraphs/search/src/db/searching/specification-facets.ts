import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { keyShift, specificationKind } from "../../domain/facet-code.ts";
import type { Facet } from "../../domain/search-request.ts";
import { type Count, partsFor, sampleParts } from "./counting.ts";
import { mostChoices } from "./facets.ts";

/** The most specifications that are offered. */
const mostFacets = 8;
/** A specification that fewer of the found products have is none of their kind. */
const leastShare = 0.2;
/** With more choices than these it is hardly chosen by value. */
const handyChoices = 40;
/** Rows whose specifications are counted one by one; of more a sample: each has some twenty. */
const countedRows = 1000;

type ChoiceRow = {
  readonly key: string;
  readonly name: string;
  readonly unit: string | null;
  readonly value: string;
  readonly n: string;
  readonly lowest: number | null;
  readonly highest: number | null;
};

/**
 * The specifications that part what was found best, with their choices: those most products have, that differ, and not from product to
 * product. With `only` that one, however useful. One statement; none where too few products share any.
 */
export async function countSpecifications(
  db: Queryable,
  condition: SQL,
  rough: Count,
  only: string | null = null,
): Promise<readonly Facet[]> {
  const parts = partsFor(rough, countedRows);
  const sampled = parts === sampleParts ? sql`` : sql` and sample < ${parts}::smallint`;
  const useful =
    only === null
      ? sql`having count(*) > 1 and sum(n) >= ${leastShare}::float8 * (select count(*) from found)
        order by sum(n) * (1 - max(n) / sum(n)) * case when count(*) <= ${handyChoices}::integer then 1 else 0.2 end desc, 1
        limit ${mostFacets}::integer`
      : sql``;
  const rows = await db.execute<ChoiceRow>(sql`
    with found as materialized (select facet_codes from search_documents where ${condition}${sampled}),
    -- Unnested where it is selected: a function in FROM would keep a list of its own for every row.
    counted as materialized (
      select code, count(*) as n from (select unnest(facet_codes) as code from found) as held
      where code & 7 = ${sql.raw(`${specificationKind}`)} group by code
    ), keys as (
      select code >> ${sql.raw(`${keyShift}`)} as key_part from counted
      ${only === null ? sql`` : sql`join search_facet_values using (code) where key = ${only}`}
      group by 1 ${useful}
    ), choices as (
      select key, label, unit, value, n, row_number() over (partition by key order by n desc, value) as place,
        min(number) over (partition by key) as lowest, max(number) over (partition by key) as highest,
        sum(n) over (partition by key) as covered
      from counted join search_facet_values using (code)
      where code >> ${sql.raw(`${keyShift}`)} in (select key_part from keys) ${only === null ? sql`` : sql`and key = ${only}`}
    )
    select key, label as name, unit, value, n::text, lowest, highest from choices
    where place <= ${mostChoices}::integer order by covered desc, key, n desc, value`);
  const isExact = parts === sampleParts;
  const factor = isExact ? 1 : sampleParts / parts;
  return [...Map.groupBy(rows, (row) => row.key)].map(([key, choices]) => toFacet(key, choices, factor, isExact));
}

function toFacet(key: string, choices: readonly ChoiceRow[], factor: number, isExact: boolean): Facet {
  const [first] = choices;
  return {
    key,
    name: first?.name ?? key,
    kind: "SPECIFICATION",
    values: choices.map(({ value, n }) => ({ value, label: value, count: Math.round(Number(n) * factor) })),
    range:
      first === undefined || first.lowest === null || first.highest === null
        ? null
        : { min: first.lowest, max: first.highest, unit: first.unit },
    isExact,
  };
}
