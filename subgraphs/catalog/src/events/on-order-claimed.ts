import { orderClaimedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { PurchaseStore } from "../use-cases/purchase-store.ts";

/** A guest's order is a customer's now: they may say of what is in it that they bought it. */
export const onOrderClaimed = (purchasesOf: (tx: Transaction) => PurchaseStore): EventHandler =>
  on(orderClaimedV1, (tx, { data: { customerId, orderId, productIds } }) =>
    purchasesOf(tx).add({ customerId, orderId, productIds }),
  );
