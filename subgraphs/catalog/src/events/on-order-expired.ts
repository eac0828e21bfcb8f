import { orderExpiredV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { PurchaseStore } from "../use-cases/purchase-store.ts";

/** An order was never paid: what it held was not bought. Reviews that were written meanwhile stay as they are. */
export const onOrderExpired = (purchasesOf: (tx: Transaction) => PurchaseStore): EventHandler =>
  on(orderExpiredV1, (tx, { data }) => purchasesOf(tx).removeOrder(data.orderId));
