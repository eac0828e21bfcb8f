import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { FacetValue } from "../domain/columns/facet-values.ts";
import { type ProductColumns, putRow, removeRow } from "../domain/columns/product-columns.ts";
import type { FacetKind } from "../domain/facet-code.ts";
import type { PriceRanges } from "../domain/search-document.ts";
import { keyArray } from "./searching/found-keys.ts";

/** So many products are read at once: a few milliseconds of this process, so that searches go on meanwhile. */
const batch = 1000;
/** So many choices of facets. */
const valueBatch = 5000;

type Row = {
  readonly key: number;
  readonly revision: string;
  readonly product_id: string;
  readonly sort_name: string | null;
  readonly leaf_code: string | null;
  readonly brand_code: string | null;
  readonly merchant_code: string | null;
  readonly codes: string;
  readonly in_stock: boolean;
  readonly rating_average: number | null;
  readonly rating_count: number;
  readonly published: string | null;
  readonly prices: PriceRanges | null;
  readonly is_shown: boolean;
};

/** Reads every product into columns, batch by batch. `isStopped` cuts it off. */
export async function readColumns(db: Queryable, columns: ProductColumns, isStopped: () => boolean): Promise<void> {
  for (let after = "-9223372036854775808"; !isStopped();) {
    const codes = await readValues(
      db,
      columns,
      sql`code > ${after}::bigint order by search_facet_values.code limit ${valueBatch}`,
    );
    if (codes.length < valueBatch) break;
    after = codes.at(-1) ?? after;
  }
  for (let after = -1; !isStopped();) {
    const rows = await readRows(db, sql`key > ${after}::integer order by key limit ${batch}`);
    await put(db, columns, rows, false);
    if (rows.length < batch) break;
    after = rows.at(-1)?.key ?? after;
  }
}

/** Reads products again, and what they can be narrowed by. */
export async function readAgain(db: Queryable, columns: ProductColumns, keys: readonly number[]): Promise<void> {
  for (let start = 0; start < keys.length; start += batch)
    await put(db, columns, await readRows(db, sql`key = any(${keyArray(keys.slice(start, start + batch))})`), true);
}

/** Keys of products that the columns know in another revision than the database: twelve bytes each are read. */
export async function changedKeys(db: Queryable, columns: ProductColumns): Promise<readonly number[]> {
  const changed: number[] = [];
  const width = 12;
  const part = 50_000;
  for (let from = 0; ; from += part) {
    const [row] = await db.execute<{ held: Buffer | null; more: boolean }>(sql`
      select string_agg(int4send(key) || int8send(revision), ''::bytea) as held,
        exists (select from search_documents where key >= ${from + part}::integer) as more
      from search_documents where key >= ${from}::integer and key < ${from + part}::integer`);
    const bytes = row?.held ?? Buffer.alloc(0);
    for (let at = 0; at < bytes.length; at += width) {
      const key = bytes.readInt32BE(at);
      if (columns.revision[key] !== Number(bytes.readBigInt64BE(at + 4))) changed.push(key);
    }
    if (row?.more !== true) return changed;
  }
}

const readRows = (db: Queryable, condition: SQL) =>
  db.execute<Row>(sql`
    select key, revision::text, product_id, sort_name, leaf_code::text, brand_code::text, merchant_code::text, in_stock, rating_average,
      rating_count, (extract(epoch from published_at) * 1000000)::bigint::text as published, prices, sample is not null as is_shown,
      array_to_string(facet_codes, ',') as codes
    from search_documents where ${condition}`);

/** Reads choices of facets. Returns their codes. */
async function readValues(db: Queryable, { values }: ProductColumns, condition: SQL): Promise<readonly string[]> {
  const rows = await db.execute<FacetValue & { kind: FacetKind }>(sql`
    select code::text, kind, key, value, label, parent_code::text as "parentCode", unit, number from search_facet_values where ${condition}`);
  for (const row of rows) values.put(row);
  return rows.map(({ code }) => code);
}

/** Keeps rows. What they can be narrowed by is read after them, so that what stood in them is known; with `isAgain` also what is known already. */
async function put(db: Queryable, columns: ProductColumns, rows: readonly Row[], isAgain: boolean): Promise<void> {
  const { values } = columns;
  const codes = rows.map((row) => (row.codes === "" ? [] : row.codes.split(",")));
  const wanted = new Set<string>();
  for (const held of codes) for (const code of held) if (isAgain || values.ordinalOf(code) < 0) wanted.add(code);
  if (wanted.size > 0) await readValues(db, columns, sql`code = any(${`{${[...wanted].join(",")}}`}::bigint[])`);
  const ordinalOf = (code: string | null): number => (code === null ? -1 : values.ordinalOf(code));
  for (const [index, row] of rows.entries()) {
    const revision = Number(row.revision);
    if (!row.is_shown) {
      removeRow(columns, row.key, revision);
      continue;
    }
    const ordinals = (codes[index] ?? []).map(ordinalOf);
    putRow(columns, {
      key: row.key,
      revision,
      productId: row.product_id,
      sortName: row.sort_name ?? "",
      leaf: ordinalOf(row.leaf_code),
      brand: ordinalOf(row.brand_code),
      merchant: ordinalOf(row.merchant_code),
      specifications: ordinals.filter((ordinal) => values.at(ordinal)?.kind === "SPECIFICATION"),
      isInStock: row.in_stock,
      rating: row.rating_average,
      ratingCount: row.rating_count,
      publishedAt: Number(row.published ?? 0),
      prices: row.prices ?? {},
    });
  }
}
