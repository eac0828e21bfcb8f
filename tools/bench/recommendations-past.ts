import type { PurchaseHistory } from "@novatech/testkit/purchase-history";
import { until } from "@novatech/testkit/wait";
import type { Sql } from "postgres";

const dayMs = 24 * 60 * 60 * 1000;
/** So many rows a statement. */
const atOnce = 20_000;

/** What was held back of a person, and what they are known to have bought. */
export type Judged = { readonly personId: string; readonly heldBack: string; readonly bought: ReadonlySet<string> };

/** Of everybody who bought three products or more, the last one: with their whole last visit it is kept from the shop. */
export function holdBack(history: PurchaseHistory): readonly Judged[] {
  return history.persons.flatMap(({ id, orders }) => {
    const all = orders.flatMap(({ productIds }) => productIds);
    const heldBack = all.at(-1);
    if (heldBack === undefined || all.length < 3) return [];
    return [{ personId: id, heldBack, bought: new Set(all.slice(0, -1)) }];
  });
}

/** How often each product was bought in what is not held back, the most often first. */
export function byPopularity(history: PurchaseHistory, judged: readonly Judged[]): readonly string[] {
  const heldBackOf = new Map(judged.map(({ personId, heldBack }) => [personId, heldBack]));
  const counts = new Map<string, number>();
  for (const { id, orders } of history.persons)
    for (const productId of orders.flatMap(({ productIds }) => productIds))
      if (heldBackOf.get(id) !== productId) counts.set(productId, (counts.get(productId) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/**
 * Writes a made-up past into the room's database, as its event handlers and its mutation would have, all but what is held back; resolves
 * when the room has learned it. It comes by SQL, because orders of a past cannot be placed today.
 */
export async function writePast(sql: Sql, history: PurchaseHistory, judged: readonly Judged[]): Promise<void> {
  const now = Date.now();
  const heldBackOf = new Map(judged.map(({ personId, heldBack }) => [personId, heldBack]));
  const momentOf = (daysAgo: number): string => new Date(now - daysAgo * dayMs).toISOString();
  const visits = history.persons.flatMap(({ id, orders }) =>
    orders.map(({ daysAgo, productIds, viewedIds }, index) => {
      const isLast = index === orders.length - 1 && heldBackOf.has(id);
      const kept = productIds.filter((productId) => !isLast || productId !== heldBackOf.get(id));
      return { id, visit: `${id}-${index}`, at: momentOf(daysAgo), kept, viewed: isLast ? [] : viewedIds };
    }),
  );
  await inParts(
    history.products.map(({ id, categoryId }) => ({ id, categoryId })),
    (part) => sql`
      insert into products (product_id, version, is_published, is_in_stock, category_ids, category_id, log_price, is_claiming, features, is_similar_due)
      select id, 1, true, true, array["categoryId"], "categoryId", 0, false, '{}', false
      from jsonb_to_recordset(${part}::text::jsonb) as given(id text, "categoryId" text)`,
  );
  // All of them allow it: what is kept of others is forgotten within the hour.
  await inParts(
    history.persons.map(({ id }) => ({ id })),
    (part) => sql`
      insert into preferences (person, is_personal, changed_at)
      select id, true, now() from jsonb_to_recordset(${part}::text::jsonb) as given(id text) on conflict do nothing`,
  );
  await inParts(
    visits.flatMap(({ id, visit, at, kept }) =>
      kept.map((productId) => ({ visit, productId, person: id, at, size: kept.length })),
    ),
    (part) => sql`
      insert into purchases (order_id, product, person, bought_at, basket_size, is_taken_back, lesson)
      select visit, number, person, at, size, false, 1
      from jsonb_to_recordset(${part}::text::jsonb) as given(visit text, "productId" text, person text, at timestamptz, size smallint)
      join products on product_id = "productId" on conflict do nothing`,
  );
  const views = visits.flatMap(({ id, visit, at, viewed }) =>
    viewed.map((productId, place) => ({
      visit,
      productId,
      person: id,
      at: new Date(Date.parse(at) - (viewed.length - place) * 60_000).toISOString(),
    })),
  );
  await inParts(
    views,
    (part) => sql`
      with given as (
        select visit, number, person, at
        from jsonb_to_recordset(${part}::text::jsonb) as given(visit text, "productId" text, person text, at timestamptz)
        join products on product_id = "productId"
      ), counted as (
        insert into visits (visitor, product, viewed_at, is_count_only, is_learned) select visit, number, at, false, false from given
        on conflict do nothing
      )
      insert into person_views as held (person, product, viewed_at) select person, number, max(at) from given group by 1, 2
      on conflict (person, product) do update set viewed_at = greatest(held.viewed_at, excluded.viewed_at)`,
  );
  await until(
    async () => {
      const [left] = await sql<{ count: number }[]>`
        select ((select count(*) from purchases where lesson <> 0) + (select count(*) from visits where not is_learned))::int as count`;
      return left?.count ?? 1;
    },
    { done: (count) => count === 0, timeoutMs: 600_000, everyMs: 500 },
  );
  // The server does so by itself, but not at once.
  await sql`analyze`;
}

async function inParts<Row>(rows: readonly Row[], write: (part: string) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) await write(JSON.stringify(rows.slice(from, from + atOnce)));
}
