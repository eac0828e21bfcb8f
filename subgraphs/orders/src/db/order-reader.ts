import type { Queryable } from "@novatech/postgres/database";
import { and, asc, inArray, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { checkoutPosition } from "../domain/checkout-attempt.ts";
import type { NewestKey, NewestPage } from "../domain/newest.ts";
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
  return {
    attempts: async (ids) => {
      const rows = await db.select().from(checkoutAttempts).where(isOneOf(checkoutAttempts.id, ids));
      return rows.map(fromAttemptRow);
    },
    orders: (ids) => db.select().from(orders).where(isOneOf(orders.id, ids)),
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
    newestMerchantOrders: async (merchantIds, page) => {
      const owners = jsonArray(merchantIds);
      const { placedAt, id, merchantId } = merchantOrders;
      const rows = await db
        .select({ part: merchantOrders })
        .from(sql`jsonb_array_elements_text(${owners}) with ordinality as owner(id, place)`)
        .innerJoinLateral(
          db
            .select()
            .from(merchantOrders)
            .where(sql`${merchantId} = owner.id and ${within(placedAt, id, page)}`)
            .orderBy(...newestFirst(placedAt, id, page))
            .limit(page.size + 1)
            .as("merchant_orders"),
          sql`true`,
        )
        .orderBy(sql`owner.place`, ...newestFirst(placedAt, id, page));
      return rows.map((row) => row.part);
    },
    newestReturns: async (merchantIds, page) => {
      const { requestedAt, id, merchantId } = returns;
      const rows = await db
        .select({ asked: returns })
        .from(sql`jsonb_array_elements_text(${jsonArray(merchantIds)}) with ordinality as owner(id, place)`)
        .innerJoinLateral(
          db
            .select()
            .from(returns)
            .where(sql`${merchantId} = owner.id and ${within(requestedAt, id, page)}`)
            .orderBy(...newestFirst(requestedAt, id, page))
            .limit(page.size + 1)
            .as("returns"),
          sql`true`,
        )
        .orderBy(sql`owner.place`, ...newestFirst(requestedAt, id, page));
      return rows.map((row) => row.asked);
    },
    entriesAfter: ({ orderId, placedMonth }, sequence, limit) =>
      db
        .select()
        .from(timelineEntries)
        .where(
          sql`${timelineEntries.placedMonth} = ${placedMonth} and ${timelineEntries.orderId} = ${orderId} and ${timelineEntries.sequence} > ${sequence}`,
        )
        .orderBy(asc(timelineEntries.sequence))
        .limit(limit),
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
