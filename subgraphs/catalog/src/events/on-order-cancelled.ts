import { orderCancelledV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { PurchaseStore } from "../use-cases/purchase-store.ts";

/** An order came to nothing: what it held was not bought. Reviews that were written meanwhile stay as they are. */
export const onOrderCancelled = (purchasesOf: (tx: Transaction) => PurchaseStore): EventHandler =>
  on(orderCancelledV1, (tx, { data }) => purchasesOf(tx).removeOrder(data.orderId));
