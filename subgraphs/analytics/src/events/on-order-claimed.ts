import { orderClaimedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A guest's order became a customer's: it tells from now on who came again. */
export const onOrderClaimed = (portsOf: PortsOf): EventHandler =>
  on(orderClaimedV1, (tx, { data: { orderId, customerId } }) => portsOf(tx).sales.noteClaimed(orderId, customerId));
