import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { sameViewMs } from "../domain/views.ts";
import type { HistoryStore } from "../use-cases/ports.ts";
import { jsonRows, textArray } from "./rows.ts";

/** Keeps what people did in a transaction of this database. */
export const createPostgresHistoryStore = (tx: Transaction): HistoryStore => ({
  // A product nobody told us of yet (its event may come later than the order's) is noted without anything but its id.
  noteOrder: async ({ orderId, customerId, placedAt, productIds }) => {
    await tx.execute(sql`
      with wanted as (select id from unnest(${textArray(productIds)}) as wanted(id)),
      heard_of as (
        insert into products (product_id, version, is_published, is_in_stock, category_ids, category_id, log_price, is_claiming, features, is_similar_due)
        select id, 0, false, false, '{}', '', 0, false, '{}', false from wanted
        where not exists (select from products where product_id = wanted.id) order by id
        on conflict (product_id) do nothing
        returning number
      ), known as (
        select number from wanted join products on product_id = id union all select number from heard_of
      )
      insert into purchases (order_id, product, person, bought_at, basket_size, is_taken_back, lesson)
      select ${orderId}, number,
        case when exists (select from preferences where person = ${customerId} and is_personal) then ${customerId} end,
        ${placedAt.toISOString()}::timestamptz, ${Math.min(productIds.length, 32_767)}, false, 1
      from known order by number
      on conflict (order_id, product) do nothing`);
  },

  giveOrder: async (orderId, customerId) => {
    await tx.execute(sql`
      update purchases set person = ${customerId} where order_id = ${orderId} and person is null
        and exists (select from preferences where person = ${customerId} and is_personal)`);
  },

  takeOrderBack: async (orderId) => {
    await tx.execute(sql`
      update purchases set is_taken_back = true, lesson = case lesson when 1 then 0 else -1 end
      where order_id = ${orderId} and not is_taken_back`);
  },

  countViews: async (visitor, views, { isCountOnly, most, since }) => {
    // One visitor at a time: two requests of one would else count the same view twice. The lock needs a statement of its own,
    // because what a statement sees is settled when it begins.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${visitor}, 0))`);
    const rows = await tx.execute(sql`
      insert into visits (visitor, product, viewed_at, is_count_only, is_learned)
      select ${visitor}, number, "viewedAt", ${isCountOnly}, false
      from jsonb_to_recordset(${jsonRows(views)}) as given("productId" text, "viewedAt" timestamptz)
      join products on product_id = "productId" and version > 0
      where not exists (
        select from visits held where held.visitor = ${visitor} and held.product = number
          and held.viewed_at > "viewedAt" - ${sameViewMs} * interval '1 millisecond'
          and held.viewed_at < "viewedAt" + ${sameViewMs} * interval '1 millisecond')
      order by "viewedAt"
      limit greatest(0, ${most} - (
        select count(*) from visits held where held.visitor = ${visitor} and held.viewed_at > ${since.toISOString()}::timestamptz))
      on conflict do nothing
      returning 1`);
    return rows.length;
  },

  notePersonViews: async (person, views) => {
    await tx.execute(sql`
      insert into person_views as held (person, product, viewed_at)
      select ${person}, number, max("viewedAt")
      from jsonb_to_recordset(${jsonRows(views)}) as given("productId" text, "viewedAt" timestamptz)
      join products on product_id = "productId" and version > 0
      group by number order by number
      on conflict (person, product) do update set viewed_at = greatest(held.viewed_at, excluded.viewed_at)`);
  },

  isPersonal: async (person) => {
    const [row] = await tx.execute<{ is_personal: boolean }>(
      sql`select is_personal from preferences where person = ${person} for share`,
    );
    return row?.is_personal ?? false;
  },

  setPersonal: async (person, isPersonal, at) => {
    await tx.execute(sql`
      insert into preferences (person, is_personal, changed_at) values (${person}, ${isPersonal}, ${at.toISOString()}::timestamptz)
      on conflict (person) do update set is_personal = excluded.is_personal, changed_at = excluded.changed_at`);
  },

  forget: async (person) => {
    await tx.execute(sql`
      with unviewed as (delete from person_views where person = ${person}),
      unchosen as (delete from preferences where person = ${person})
      update purchases set person = null where person = ${person}`);
  },
});
