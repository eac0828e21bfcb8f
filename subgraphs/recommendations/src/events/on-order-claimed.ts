import { orderClaimedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A guest's order is a customer's now, and tells of their taste where they allowed that. */
export const onOrderClaimed = (portsOf: PortsOf): EventHandler =>
  on(orderClaimedV1, (tx, { data }) => portsOf(tx).history.giveOrder(data.orderId, data.customerId));
