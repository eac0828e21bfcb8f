import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { eventKinds } from "../domain/tracked-event.ts";
import type { EventRow, TrafficStore } from "../use-cases/ports.ts";
import { jsonRows } from "./rows.ts";
import { eventColumns, eventSums, productSums, visitChanges, visitColumns, visitSteps } from "./traffic-sums.ts";

/** Keeps what apps tell in a transaction of this database. */
export const createPostgresTrafficStore = (tx: Transaction): TrafficStore => ({
  keep: async (rows) => {
    const kept = await tx.execute<{ event_key: string }>(keeping(rows));
    return new Set(kept.map((row) => row.event_key));
  },
  setConsent: async (person, isGranted, at) => {
    // First the choice: who is writing an event of theirs holds the row until it is committed, and is then found below.
    await tx.execute(sql`
      insert into consents (person, is_granted, changed_at) values (${person}, ${isGranted}, ${at.toISOString()}::timestamptz)
      on conflict (person) do update set is_granted = excluded.is_granted, changed_at = excluded.changed_at`);
    if (!isGranted) await tx.execute(sql`update events set person = null where person = ${person}`);
  },
});

/**
 * Everything an event changes, in one statement: rows are locked in one order, and all sums are of the rows that were new. Products are looked up here, so that what
 * is kept says for ever whose a product was.
 */
const keeping = (rows: readonly EventRow[]): SQL => sql`
  with given as materialized (
    select * from jsonb_to_recordset(${jsonRows(rows.map(toColumns))}) as given(happened_on date, event_key uuid, item smallint,
      kind smallint, happened_at timestamptz, visit uuid, person text, product_id text, variant_id text, quantity integer, page text)
  ), granted as materialized (
    select person from consents where is_granted and person in (select person from given) for share
  ), kept as (
    insert into events (happened_on, event_key, item, kind, happened_at, visit, person, merchant_id, product_id, variant_id, quantity, page)
    select happened_on, event_key, item, kind, happened_at,
      case when given.person is null or granted.person is not null then visit end, granted.person,
      products.merchant_id, product_id, variant_id, quantity, page
    from given left join granted using (person) left join products using (product_id)
    where (product_id is null or products.merchant_id is not null)
      and not exists (select from events told where told.happened_on = given.happened_on and told.event_key = given.event_key)
    order by happened_on, event_key, item
    on conflict do nothing
    returning *
  ), seen as (
    insert into visits as held (happened_on, merchant_id, visit, ${names(visitColumns.map(([, own]) => own))})
    select * from (${visitSteps(sql`kept`)}) as step order by happened_on, merchant_id, visit
    on conflict (happened_on, merchant_id, visit) do update set ${sql.join(
      visitColumns.map(([, own]) => sql.raw(`was_${own} = held.${own}, ${own} = least(held.${own}, excluded.${own})`)),
      sql`, `,
    )}
    where ${sql.join(
      visitColumns.map(([, own]) => sql.raw(`least(held.${own}, excluded.${own}) is distinct from held.${own}`)),
      sql` or `,
    )}
    returning *
  ), counted as (
    insert into traffic_slots as held (merchant_id, slot, ${names(eventColumns)}, ${names(visitColumns.map(([column]) => column))})
    select merchant_id, slot, ${sql.join(
      [...eventColumns, ...visitColumns.map(([column]) => column)].map((column) => sql.raw(`sum(${column})`)),
      sql`, `,
    )}
    from (
      select merchant_id, slot, ${names(eventColumns)}, ${sql.raw(visitColumns.map(([column]) => `0 as ${column}`).join(", "))}
      from (${eventSums(sql`kept`)}) as sums
      union all
      select merchant_id, slot, ${sql.raw(eventColumns.map(() => "0").join(", "))}, ${sql.raw(
        visitColumns.map(([, own]) => `coalesce(${own}, 0)`).join(", "),
      )} from (${visitChanges(sql`seen`)}) as changes
    ) as change
    group by merchant_id, slot order by merchant_id, slot
    on conflict (merchant_id, slot) do update set ${added([...eventColumns, ...visitColumns.map(([column]) => column)])}
  ), by_slot as (
    insert into product_traffic_slots as held (merchant_id, product_id, slot, views, cart_additions, checkouts)
    select * from (${productSums(sql`kept`, "slot")}) as sums order by merchant_id, slot, product_id
    on conflict (merchant_id, slot, product_id) do update set ${added(["views", "cart_additions", "checkouts"])}
  ), by_day as (
    insert into product_traffic_days as held (merchant_id, product_id, day, views, cart_additions, checkouts)
    select * from (${productSums(sql`kept`, "day")}) as sums order by merchant_id, day, product_id
    on conflict (merchant_id, day, product_id) do update set ${added(["views", "cart_additions", "checkouts"])}
  )
  select distinct event_key from kept`;

const toColumns = (row: EventRow): object => ({
  happened_on: row.happenedOn,
  event_key: row.eventKey,
  item: row.item,
  kind: eventKinds[row.kind],
  happened_at: row.happenedAt,
  visit: row.visit,
  person: row.person,
  product_id: row.productId,
  variant_id: row.variantId,
  quantity: row.quantity,
  page: row.page,
});

const names = (columns: readonly string[]): SQL => sql.raw(columns.join(", "));

const added = (columns: readonly string[]): SQL =>
  sql.raw(columns.map((column) => `${column} = held.${column} + excluded.${column}`).join(", "));
