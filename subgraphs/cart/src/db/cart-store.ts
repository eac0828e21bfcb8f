import type { Queryable } from "@novatech/postgres/database";
import { timerDeletion } from "@novatech/postgres/timers";
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Cart, CartLine, Whose } from "../domain/cart.ts";
import { isSameAddress } from "../domain/delivery-address.ts";
import type { HoldState } from "../domain/promotion-hold.ts";
import type { CartReads, CartStore } from "../use-cases/ports.ts";
import { readAddress } from "./address-row.ts";
import { holdMoved } from "./hold-store.ts";
import { holdTimer } from "./hold-timer.ts";
import { readSold } from "./price-store.ts";
import { cartAddresses, cartLines, carts, orderedCarts, variantPrices } from "./tables.ts";

/** Carts in PostgreSQL, bound to a pool or a transaction. */
export const createPostgresCartStore = (db: Queryable): CartStore => ({
  find: (whose) => findOne(db, whose, false),
  lock: (whose) => findOne(db, whose, true),
  create: async ({ createdAt, ...cart }) => {
    await db
      .insert(carts)
      .values({ ...cart, version: 1, createdAt, updatedAt: createdAt })
      .onConflictDoNothing();
  },
  save: async (before, after) => {
    const { version, updatedAt, deliveryOptionId } = after;
    const voucherCodes = [...after.voucherCodes];
    await db.update(carts).set({ version, updatedAt, deliveryOptionId, voucherCodes }).where(eq(carts.id, before.id));
    if (after.lines !== before.lines) await saveLines(db, before, after);
    if (after.address && !isSameAddress(before.address, after.address))
      await db
        .insert(cartAddresses)
        .values({ cartId: before.id, ...after.address })
        .onConflictDoUpdate({ target: cartAddresses.cartId, set: after.address });
  },
  saveMisses: async (cartId, { count, since }) => {
    await db.update(carts).set({ voucherMisses: count, voucherMissesSince: since }).where(eq(carts.id, cartId));
  },
  remove: async (cartId) => {
    await db.delete(carts).where(eq(carts.id, cartId));
  },
  takeOrdered: async (order) => {
    // Locked first, as every change does: the statement below must see the lines as the last change left them.
    await db.select({ id: carts.id }).from(carts).where(eq(carts.id, order.cartId)).for("update");
    const [row] = await db.execute<{ state: HoldState | null }>(takeOrderedStatement(order));
    return row?.state ?? null;
  },
  sweepGuests: async (untouchedSince, limit) => {
    const swept = await db
      .delete(carts)
      .where(
        inArray(
          carts.id,
          db
            .select({ id: carts.id })
            .from(carts)
            .where(and(isNull(carts.customerId), sql`updated_at < ${untouchedSince.toISOString()}::timestamptz`))
            .limit(limit)
            .for("update", { skipLocked: true }),
        ),
      )
      .returning({ id: carts.id });
    return swept.length;
  },
});

/** Carts for the graph, from PostgreSQL. */
export const createPostgresCartReads = (db: Queryable): CartReads => ({
  carts: (ids) => findWhere(db, inArray(carts.id, [...ids])),
  cartsOfCustomers: (ids) => findWhere(db, inArray(carts.customerId, [...ids])),
});

async function findOne(db: Queryable, { tokenHash, customerId }: Whose, lock: boolean): Promise<Cart | null> {
  if (tokenHash === null && customerId === null) return null;
  const found = await findWhere(
    db,
    or(
      // A customer's cart has no secret; said here as well, so that none ever opens it.
      tokenHash === null ? undefined : and(eq(carts.tokenHash, tokenHash), isNull(carts.customerId)),
      customerId === null ? undefined : eq(carts.customerId, customerId),
    ),
    lock,
  );
  return found.find((cart) => cart.tokenHash !== null) ?? found[0] ?? null;
}

/** Read beside the cart, so that a shop without such promotions asks no statement for them. */
const anyWithoutCode = sql<boolean>`exists (select 1 from promotions where code is null and ended_at is null)`;

/** First the carts, then their lines: a change between the two leaves the version older than the lines, which is the safe way round. */
async function findWhere(db: Queryable, condition: SQL | undefined, lock = false): Promise<Cart[]> {
  const query = db
    .select({ cart: carts, address: cartAddresses, shopHasPromotions: anyWithoutCode })
    .from(carts)
    .leftJoin(cartAddresses, eq(cartAddresses.cartId, carts.id))
    .where(condition)
    .$dynamic();
  const rows = await (lock ? query.for("update", { of: carts }) : query);
  if (rows.length === 0) return [];
  const lines = await db
    .select({ line: cartLines, variant: variantPrices })
    .from(cartLines)
    .leftJoin(variantPrices, and(eq(variantPrices.variantId, cartLines.variantId), eq(variantPrices.isSold, true)))
    .where(
      inArray(
        cartLines.cartId,
        rows.map((row) => row.cart.id),
      ),
    )
    .orderBy(cartLines.position, cartLines.id);
  const linesByCart = Map.groupBy(lines, (row) => row.line.cartId);
  return rows.map(({ cart, address, shopHasPromotions }) => ({
    id: cart.id,
    version: cart.version,
    currency: cart.currency,
    customerId: cart.customerId,
    tokenHash: cart.tokenHash,
    deliveryOptionId: cart.deliveryOptionId,
    voucherCodes: cart.voucherCodes,
    voucherMisses: cart.voucherMissesSince && { count: cart.voucherMisses, since: cart.voucherMissesSince },
    shopHasPromotions,
    updatedAt: cart.updatedAt,
    address: address && readAddress(address),
    lines: (linesByCart.get(cart.id) ?? []).map(({ line, variant }): CartLine => ({
      id: line.id,
      variantId: line.variantId,
      quantity: line.quantity,
      position: line.position,
      sold: variant && readSold(variant, cart.currency),
    })),
  }));
}

/** At most one statement for what goes and one for what comes or changes. */
async function saveLines(db: Queryable, before: Cart, after: Cart): Promise<void> {
  const held = new Map(before.lines.map((line) => [line.id, line]));
  const kept = new Set(after.lines.map((line) => line.id));
  const gone = before.lines.filter((line) => !kept.has(line.id)).map((line) => line.id);
  const written = after.lines.filter((line) => held.get(line.id)?.quantity !== line.quantity);
  if (gone.length > 0) await db.delete(cartLines).where(inArray(cartLines.id, gone));
  if (written.length === 0) return;
  await db
    .insert(cartLines)
    .values(
      written.map(({ id, variantId, quantity, position }) => ({
        id,
        cartId: before.id,
        variantId,
        quantity,
        position,
      })),
    )
    .onConflictDoUpdate({ target: cartLines.id, set: { quantity: sql`excluded.quantity` } });
}

const takeOrderedStatement = (order: Parameters<CartStore["takeOrdered"]>[0]): SQL => {
  const taken = [...order.quantities].map(([variant_id, quantity]) => ({ variant_id, quantity }));
  const at = sql`${order.at.toISOString()}::timestamptz`;
  return sql`
    with first as (
      insert into ${orderedCarts} (order_id, cart_id, ordered_at) values (${order.orderId}, ${order.cartId}, ${at})
      on conflict do nothing returning cart_id
    ), taken as (
      select * from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as taken(variant_id text, quantity integer)
    ), gone as (
      delete from cart_lines line using first, taken
      where line.cart_id = first.cart_id and line.variant_id = taken.variant_id and line.quantity <= taken.quantity
    ), fewer as (
      update cart_lines line set quantity = line.quantity - taken.quantity from first, taken
      where line.cart_id = first.cart_id and line.variant_id = taken.variant_id and line.quantity > taken.quantity
    )
    , changed as (
      update carts set version = version + 1, updated_at = ${at}, voucher_codes = '{}' from first
      where carts.id = first.cart_id
    ), settled as (
      ${timerDeletion(holdTimer, order.attemptId)}
    ), ${holdMoved(order.attemptId, "HELD", "USED")}
    select (select state from promotion_attempts where attempt_id = ${order.attemptId}) as state`;
};
