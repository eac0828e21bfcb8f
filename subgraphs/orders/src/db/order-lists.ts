import type { Queryable } from "@novatech/postgres/database";
import { and, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { FilteredPage, MerchantOrderFilter, OrderFilter, Period, ReturnFilter } from "../domain/order-filter.ts";
import type { NewestKey } from "../domain/newest.ts";
import type { OrderLists } from "../use-cases/order-lists.ts";
import { isUnderEmail } from "./contact-search.ts";
import { merchantOrders, orders, returns } from "./tables.ts";

type SomePage = FilteredPage<unknown>;

/** Reads the lists from PostgreSQL. */
export const createPostgresOrderLists = (db: Queryable): OrderLists => ({
  orders: async (page) => {
    const { filter, size } = page;
    const all = db.select({ order: orders }).from(orders).$dynamic();
    if (filter.merchantId === null)
      return (
        await all
          .where(and(isWantedOrder(filter), within(orders.placedAt, orders.id, page)))
          .orderBy(...inOrder(orders.placedAt, orders.id, page))
          .limit(size + 1)
      ).map(({ order }) => order);
    // By the part's moment, which is the order's: along its index a page is found without looking at all the merchant ever sold.
    const { placedAt, merchantId, orderId } = merchantOrders;
    const rows = await all
      .innerJoin(merchantOrders, eq(orderId, orders.id))
      .where(and(eq(merchantId, filter.merchantId), isWantedOrder(filter), within(placedAt, orders.id, page)))
      .orderBy(...inOrder(placedAt, orders.id, page))
      .limit(size + 1);
    return rows.map(({ order }) => order);
  },
  returns: (page) =>
    db
      .select()
      .from(returns)
      .where(and(isWantedReturn(page.filter), within(returns.requestedAt, returns.id, page)))
      .orderBy(...inOrder(returns.requestedAt, returns.id, page))
      .limit(page.size + 1),
  merchantOrders: async (merchantIds, page) => {
    const { placedAt, id, merchantId } = merchantOrders;
    const rows = await db
      .select({ part: merchantOrders })
      .from(ownersOf(merchantIds))
      .innerJoinLateral(
        db
          .select()
          .from(merchantOrders)
          .where(and(sql`${merchantId} = owner.id`, isWantedPart(page.filter), within(placedAt, id, page)))
          .orderBy(...inOrder(placedAt, id, page))
          .limit(page.size + 1)
          .as("merchant_orders"),
        sql`true`,
      )
      .orderBy(sql`owner.place`, ...inOrder(placedAt, id, page));
    return rows.map((row) => row.part);
  },
  merchantReturns: async (merchantIds, page) => {
    const { requestedAt, id, merchantId } = returns;
    const rows = await db
      .select({ asked: returns })
      .from(ownersOf(merchantIds))
      .innerJoinLateral(
        db
          .select()
          .from(returns)
          .where(and(sql`${merchantId} = owner.id`, isWantedReturn(page.filter), within(requestedAt, id, page)))
          .orderBy(...inOrder(requestedAt, id, page))
          .limit(page.size + 1)
          .as("returns"),
        sql`true`,
      )
      .orderBy(sql`owner.place`, ...inOrder(requestedAt, id, page));
    return rows.map((row) => row.asked);
  },
});

const ownersOf = (ids: readonly string[]): SQL =>
  sql`jsonb_array_elements_text(${sql.param(JSON.stringify(ids))}::jsonb) with ordinality as owner(id, place)`;

const isOneOf = <Column extends PgColumn>(
  column: Column,
  values: readonly Column["_"]["data"][] | null,
): SQL | undefined => (values === null ? undefined : inArray(column, [...values]));

const is = <Column extends PgColumn>(column: Column, value: Column["_"]["data"] | null): SQL | undefined =>
  value === null ? undefined : eq(column, value);

const during = (column: PgColumn, { from, before }: Period): SQL | undefined =>
  and(from === null ? undefined : gte(column, from), before === null ? undefined : lt(column, before));

const isWantedOrder = (filter: OrderFilter): SQL | undefined =>
  and(
    isOneOf(orders.status, filter.statuses),
    isOneOf(orders.paymentStatus, filter.paymentStatuses),
    is(orders.customerId, filter.customerId),
    is(orders.number, filter.number),
    // As the index has it, whose orders are few.
    filter.contactEmail === null
      ? undefined
      : sql`${orders.id} in (select order_id from contacts where ${isUnderEmail(filter.contactEmail)})`,
    // Written as the partial index has it: a parameter would not be found in it.
    filter.isHeld === null ? undefined : filter.isHeld ? sql`held_for <> '[]'` : sql`held_for = '[]'`,
    during(orders.placedAt, filter.placed),
  );

const isWantedPart = (filter: MerchantOrderFilter): SQL | undefined =>
  and(
    isOneOf(merchantOrders.fulfilmentStatus, filter.fulfilmentStatuses),
    is(merchantOrders.orderNumber, filter.number),
    is(merchantOrders.isHeld, filter.isHeld),
    filter.isToShip === null ? undefined : filter.isToShip ? sql`is_to_ship` : sql`not is_to_ship`,
    during(merchantOrders.placedAt, filter.placed),
  );

const isWantedReturn = (filter: ReturnFilter): SQL | undefined =>
  and(
    isOneOf(returns.status, filter.statuses),
    is(returns.merchantId, filter.merchantId),
    is(returns.orderNumber, filter.orderNumber),
    during(returns.requestedAt, filter.requested),
  );

/** The rows between the page's cursors. */
function within(placedAt: PgColumn, id: PgColumn, { after, before, isOldestFirst }: SomePage): SQL | undefined {
  const bound = (key: NewestKey | null, isUpper: boolean): SQL | undefined => {
    if (key === null) return undefined;
    const moment = sql`(${key.placedAt.toISOString()}::timestamptz, ${key.id}::text)`;
    return isUpper ? sql`(${placedAt}, ${id}) < ${moment}` : sql`(${placedAt}, ${id}) > ${moment}`;
  };
  return and(bound(after, !isOldestFirst), bound(before, isOldestFirst));
}

const inOrder = (placedAt: PgColumn, id: PgColumn, { direction, isOldestFirst }: SomePage): SQL[] =>
  (direction === "forward") === isOldestFirst
    ? [sql`${placedAt} asc`, sql`${id} asc`]
    : [sql`${placedAt} desc`, sql`${id} desc`];
