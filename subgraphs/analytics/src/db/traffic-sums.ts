import { type SQL, sql } from "drizzle-orm";
import { eventKinds } from "../domain/tracked-event.ts";
import { wholeShop } from "../domain/slot.ts";
import { slotOfColumn } from "./rows.ts";

const slot = slotOfColumn("happened_at");
const kind = (name: keyof typeof eventKinds): SQL => sql.raw(`kind = ${eventKinds[name]}`);
const shop = sql.raw(`'${wholeShop}'`);

/** The columns of `traffic_slots` that count events, in the order in which `eventSums` selects them. */
export const eventColumns = [
  "page_views",
  "searches",
  "empty_searches",
  "product_views",
  "cart_additions",
  "checkouts",
] as const;

/** The columns of `traffic_slots` that count visits, each with the column of `visits` it follows. */
export const visitColumns = [
  ["visits_came", "came"],
  ["visits_viewed", "viewed"],
  ["visits_carted", "carted"],
  ["visits_checked_out", "checked_out"],
  ["visits_ordered", "ordered"],
] as const;

/** `merchant_id, slot` and sums of events of rows like those of `events`, for each merchant and for the whole shop. */
export const eventSums = (rows: SQL): SQL => sql`
  select merchant_id, ${slot} as slot, 0::bigint as page_views, 0::bigint as searches, 0::bigint as empty_searches,
    count(*) filter (where ${kind("PRODUCT_VIEWED")}) as product_views,
    count(*) filter (where ${kind("CART_ADDED")}) as cart_additions,
    count(distinct event_key) filter (where ${kind("CHECKOUT_STARTED")}) as checkouts
  from ${rows} where merchant_id is not null group by 1, 2
  union all
  select ${shop}, ${slot}, count(*) filter (where ${kind("PAGE_VIEWED")}), count(*) filter (where ${kind("SEARCH_PERFORMED")}),
    count(*) filter (where ${kind("SEARCH_PERFORMED")} and quantity = 0), count(*) filter (where ${kind("PRODUCT_VIEWED")}),
    count(*) filter (where ${kind("CART_ADDED")}), count(distinct event_key) filter (where ${kind("CHECKOUT_STARTED")})
  from ${rows} group by 2`;

/** How far each visit of rows like those of `events` came with each merchant and in the whole shop, as `visits` keeps it. */
export const visitSteps = (rows: SQL): SQL => sql`
  select happened_on, merchant_id, visit, min(quarter) as came,
    min(quarter) filter (where ${kind("PRODUCT_VIEWED")}) as viewed,
    min(quarter) filter (where ${kind("CART_ADDED")}) as carted,
    min(quarter) filter (where ${kind("CHECKOUT_STARTED")}) as checked_out,
    min(quarter) filter (where ${kind("ORDER_COMPLETED")}) as ordered
  from (
    select happened_on, merchant_id, visit, kind, (${slot} % 96)::smallint as quarter from ${rows}
    where visit is not null and merchant_id is not null
    union all
    select happened_on, ${shop}, visit, kind, (${slot} % 96)::smallint from ${rows} where visit is not null
  ) as step
  group by 1, 2, 3`;

/** `merchant_id, product_id`, a slot or day since 1970 and sums of events of rows like those of `events`. */
export const productSums = (rows: SQL, period: "slot" | "day"): SQL => sql`
  select merchant_id, product_id, ${period === "slot" ? slot : sql.raw("happened_on - date '1970-01-01'")} as ${sql.raw(period)},
    count(*) filter (where ${kind("PRODUCT_VIEWED")}) as views,
    count(*) filter (where ${kind("CART_ADDED")}) as cart_additions,
    count(*) filter (where ${kind("CHECKOUT_STARTED")}) as checkouts
  from ${rows} where product_id is not null group by 1, 2, 3`;

/** Rows `merchant_id, slot, page_views …` with the changes that `seen` visits (rows of `visits`) made, `columns` as in `visitColumns`. */
export const visitChanges = (seen: SQL): SQL => sql`
  select merchant_id, (happened_on - date '1970-01-01') * 96 + step.quarter as slot,
    ${sql.join(
      visitColumns.map(([, own]) => sql.raw(`sum(change) filter (where step.name = '${own}') as ${own}`)),
      sql`, `,
    )}
  from ${seen} cross join lateral (values ${sql.join(
    visitColumns.map(([, own]) => sql.raw(`('${own}', ${own}, 1), ('${own}', was_${own}, -1)`)),
    sql`, `,
  )}) as step(name, quarter, change)
  where step.quarter is not null group by 1, 2`;
