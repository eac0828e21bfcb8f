import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { PurchaseStore } from "../use-cases/purchase-store.ts";

/** A customer ordered products and may say so when reviewing them. Guests have no account to review with. */
export const onOrderPlaced = (purchasesOf: (tx: Transaction) => PurchaseStore): EventHandler =>
  on(orderPlacedV1, async (tx, { data: { customerId, orderId, lines } }) => {
    if (customerId !== null)
      await purchasesOf(tx).add({ customerId, orderId, productIds: lines.map(({ productId }) => productId) });
  });
