import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { ListKey, ListKind, ListPart } from "../domain/listing.ts";
import { textArray } from "./text-array.ts";

/**
 * The same part of several lists of one kind in one statement: a range of an index for each, no offset and no count.
 * Entries come in the order they are read (backward: the last first), by list id. For `all` the ids say nothing.
 */
export async function readLists(
  db: Queryable,
  kind: ListKind,
  listIds: readonly string[],
  part: ListPart,
): Promise<ReadonlyMap<string, readonly ListKey[]>> {
  const { from, id } = sources[kind];
  const order = part.direction === "forward" ? sql`desc` : sql`asc`;
  const rows = await db.execute<{ list_id: string; id: string; at: number }>(sql`
    select list_id, entry.id, extract(epoch from entry.published_at)::float8 * 1000 as at
    from unnest(${textArray(listIds)}) as lists(list_id) cross join lateral (
      select ${id} as id, published_at from ${from} ${bounds(part, id)}
      order by published_at ${order}, ${id} ${order}
      limit ${part.limit}
    ) as entry
    order by list_id, entry.published_at ${order}, entry.id ${order}`);
  return Map.groupBy(
    rows.map((row) => ({ listId: row.list_id, productId: row.id, publishedAt: new Date(Math.round(row.at)) })),
    ({ listId }) => listId,
  );
}

const sources: Readonly<Record<ListKind, { readonly from: SQL; readonly id: SQL }>> = {
  all: { from: sql`products where is_published`, id: sql`id` },
  brand: { from: sql`products where is_published and brand_id = list_id`, id: sql`id` },
  merchant: { from: sql`products where is_published and merchant_id = list_id`, id: sql`id` },
  category: { from: sql`category_products where category_id = list_id`, id: sql`product_id` },
};

/** Lists fall: what comes after a key is smaller. */
const bounds = ({ after, before }: ListPart, id: SQL): SQL => sql`
  ${after ? sql`and (published_at, ${id}) < (${moment(after)}, ${after.productId})` : sql``}
  ${before ? sql`and (published_at, ${id}) > (${moment(before)}, ${before.productId})` : sql``}`;

const moment = (key: ListKey): SQL => sql`${key.publishedAt.toISOString()}::timestamptz`;
