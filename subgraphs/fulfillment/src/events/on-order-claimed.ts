import { orderClaimedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A guest's order is a customer's now: they see its parcels. */
export const onOrderClaimed = (portsOf: PortsOf): EventHandler =>
  on(orderClaimedV1, (tx, { data, raw }) => portsOf(tx, raw.id).orders.giveTo(data.orderId, data.customerId));
