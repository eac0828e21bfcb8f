import { orderPlacedV1 } from "@novatech/contracts/orders";
import { on } from "@novatech/messaging/handler";
import type { Queryable } from "@novatech/postgres/database";
import type { CartStore } from "../use-cases/ports.ts";

/** What was ordered leaves the cart; what was added since stays. Once an order, however often it is told. */
export const onOrderPlaced = (cartsOf: (tx: Queryable) => CartStore) =>
  on(orderPlacedV1, (tx, { data: { orderId, cartId, lines }, raw }) => {
    const quantities = new Map<string, number>();
    for (const { variantId, quantity } of lines) quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
    return cartsOf(tx).takeOrdered({ orderId, cartId, quantities, at: new Date(raw.time) });
  });
