import { orderClaimedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { HandlerDeps } from "./handler-deps.ts";

/** A guest's order is a customer's now: they see its payments and invoices. */
export const onOrderClaimed = (deps: HandlerDeps): EventHandler =>
  on(orderClaimedV1, (tx, { data }) => deps.portsOf(tx).payments.giveTo(data.orderId, data.customerId));
