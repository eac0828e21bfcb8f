import type { Queryable } from "@novatech/postgres/database";
import { and, asc, inArray, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { checkoutPosition } from "../domain/checkout-attempt.ts";
import type { NewestKey, NewestPage } from "../domain/newest.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import type { OrderReader } from "../use-cases/order-reader.ts";
import { fromAttemptRow } from "./attempt-store.ts";
import { isOneOf, monthsOf } from "./one-of.ts";
import {
  checkoutAttempts,
  contacts,
  merchantOrders,
  orderLines,
  orders,
  returnNotes,
  returns,
  timelineEntries,
} from "./tables.ts";

/** Reads from PostgreSQL. */
export function createPostgresOrderReader(db: Queryable): OrderReader {
  const entriesAfter = once(() => prepareEntriesAfter(db));
  const ordersById = once(() => prepareOrders(db));
  return {
    attempts: async (ids) => {
      const rows = await db.select().from(checkoutAttempts).where(isOneOf(checkoutAttempts.id, ids));
      return rows.map(fromAttemptRow);
    },
    orders: (ids) => ordersById().execute({ ids: JSON.stringify(ids) }),
    merchantOrders: (ids) => db.select().from(merchantOrders).where(isOneOf(merchantOrders.id, ids)),
    merchantOrdersOf: (ids) =>
      db
        .select()
        .from(merchantOrders)
        .where(isOneOf(merchantOrders.orderId, ids))
        .orderBy(asc(merchantOrders.orderId), asc(merchantOrders.position)),
    lines: (ids) => db.select().from(orderLines).where(isOneOf(orderLines.id, ids)),
    linesOf: (ids) =>
      db
        .select()
        .from(orderLines)
        .where(isOneOf(orderLines.orderId, ids))
        .orderBy(asc(orderLines.orderId), asc(orderLines.position)),
    linesOfMerchantOrders: (ids) =>
      db
        .select()
        .from(orderLines)
        .where(isOneOf(orderLines.merchantOrderId, ids))
        .orderBy(asc(orderLines.orderId), asc(orderLines.position)),
    timelinesOf: async (keys) =>
      keys.length === 0
        ? []
        : db
            .select()
            .from(timelineEntries)
            .where(
              and(
                inArray(timelineEntries.placedMonth, monthsOf(keys)),
                isOneOf(
                  timelineEntries.orderId,
                  keys.map((key) => key.orderId),
                ),
              ),
            )
            .orderBy(asc(timelineEntries.orderId), asc(timelineEntries.sequence)),
    returns: (ids) => db.select().from(returns).where(isOneOf(returns.id, ids)),
    returnsOf: (ids) =>
      db
        .select()
        .from(returns)
        .where(isOneOf(returns.orderId, ids))
        .orderBy(asc(returns.orderId), asc(returns.requestedAt), asc(returns.id)),
    notesOf: (ids) => db.select().from(returnNotes).where(isOneOf(returnNotes.returnId, ids)),
    contactsOf: (ids) => db.select().from(contacts).where(isOneOf(contacts.orderId, ids)),
    newestOrders: async (customerIds, page) => {
      const owners = jsonArray(customerIds);
      const rows = await db
        .select({ order: orders })
        .from(sql`jsonb_array_elements_text(${owners}) with ordinality as owner(id, place)`)
        .innerJoinLateral(
          db
            .select()
            .from(orders)
            .where(sql`${orders.customerId} = owner.id and ${within(orders.placedAt, orders.id, page)}`)
            .orderBy(...newestFirst(orders.placedAt, orders.id, page))
            .limit(page.size + 1)
            .as("orders"),
          sql`true`,
        )
        .orderBy(sql`owner.place`, ...newestFirst(orders.placedAt, orders.id, page));
      return rows.map((row) => row.order);
    },
    entriesAfter: async (places, limit) => {
      const pages = places.map((): TimelineEntry[] => []);
      const asked = places.map(({ orderId, placedMonth, sequence }, page) => ({
        page,
        orderId,
        placedMonth,
        sequence,
      }));
      for (const { page, entry } of await entriesAfter().execute({ places: JSON.stringify(asked), limit }))
        pages[page]?.push(entry);
      return pages;
    },
    orderPositions: async (ids) => {
      const rows = await db
        .select({ id: orders.id, position: orders.sequence })
        .from(orders)
        .where(isOneOf(orders.id, ids));
      return new Map(rows.map((row) => [row.id, row.position]));
    },
    checkoutPositions: async (ids) => {
      const { id, status } = checkoutAttempts;
      const rows = await db.select({ id, status }).from(checkoutAttempts).where(isOneOf(id, ids));
      return new Map(rows.map((row) => [row.id, checkoutPosition(row.status)]));
    },
  };
}

/** What streams ask at every event is put together once, when it is first asked: that costs more than all the rest of asking. */
const once = <Prepared>(prepare: () => Prepared): (() => Prepared) => {
  let prepared: Prepared | undefined;
  return () => (prepared ??= prepare());
};

const prepareOrders = (db: Queryable) =>
  db
    .select()
    .from(orders)
    .where(sql`${orders.id} in (select jsonb_array_elements_text(${sql.placeholder("ids")}::jsonb))`)
    .prepare("orders_by_id");

/** One partition is looked into for each place, by its month. */
const prepareEntriesAfter = (db: Queryable) =>
  db
    .select({ page: sql<number>`place.page`, entry: timelineEntries })
    .from(
      sql`jsonb_to_recordset(${sql.placeholder("places")}::jsonb) as place(page integer, "orderId" text, "placedMonth" date, sequence integer)`,
    )
    .innerJoinLateral(
      db
        .select()
        .from(timelineEntries)
        .where(
          sql`${timelineEntries.placedMonth} = place."placedMonth" and ${timelineEntries.orderId} = place."orderId" and ${timelineEntries.sequence} > place.sequence`,
        )
        .orderBy(asc(timelineEntries.sequence))
        .limit(sql.placeholder("limit"))
        .as("timeline_entries"),
      sql`true`,
    )
    .orderBy(sql`place.page`, asc(timelineEntries.sequence))
    .prepare("entries_after");

const jsonArray = (values: readonly string[]): SQL => sql`${sql.param(JSON.stringify(values))}::jsonb`;

/** The rows between the page's cursors, in a list whose newest come first. */
function within(placedAt: PgColumn, id: PgColumn, { after, before }: NewestPage): SQL {
  const moment = (key: NewestKey): SQL => sql`(${key.placedAt.toISOString()}::timestamptz, ${key.id}::text)`;
  const older = after === null ? sql`true` : sql`(${placedAt}, ${id}) < ${moment(after)}`;
  const newer = before === null ? sql`true` : sql`(${placedAt}, ${id}) > ${moment(before)}`;
  return sql`${older} and ${newer}`;
}

const newestFirst = (placedAt: PgColumn, id: PgColumn, page: NewestPage): SQL[] =>
  page.direction === "forward" ? [sql`${placedAt} desc`, sql`${id} desc`] : [sql`${placedAt} asc`, sql`${id} asc`];
