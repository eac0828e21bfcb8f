import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { HoldState } from "../domain/promotion-hold.ts";
import type { CartStore, HoldStore } from "../use-cases/ports.ts";
import { settleLate } from "../use-cases/settle-late.ts";

/**
 * What was ordered leaves the cart, with its vouchers; what was added since stays. Uses of promotions held for it are used; an order
 * whose hold had lapsed and finds no use any more is told to `onBeyondLimit`. Once an order, however often it is told.
 */
export const onOrderPlaced = (
  storesOf: (tx: Transaction) => { readonly carts: Pick<CartStore, "takeOrdered">; readonly holds: HoldStore },
  onBeyondLimit: (order: { readonly orderId: string; readonly attemptId: string; readonly state: HoldState }) => void,
): EventHandler =>
  on(orderPlacedV1, async (tx, { data: { orderId, attemptId, cartId, lines }, raw }) => {
    const quantities = new Map<string, number>();
    for (const { variantId, quantity } of lines) quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
    const { carts, holds } = storesOf(tx);
    const state = await carts.takeOrdered({ orderId, attemptId, cartId, quantities, at: new Date(raw.time) });
    if (state === null || (await settleLate({ holds }, { attemptId, state }))) return;
    onBeyondLimit({ orderId, attemptId, state });
  });
