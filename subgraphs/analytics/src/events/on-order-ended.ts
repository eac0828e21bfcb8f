import { orderCancelledV1, orderCompletedV1, orderExpiredV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** Nothing of an order comes any more. Its money was credited before, by an event of its own. */
export const onOrderCancelled = (portsOf: PortsOf): EventHandler =>
  on(orderCancelledV1, (tx, { data, raw }) => portsOf(tx).sales.noteCancelled(data.orderId, new Date(raw.time)));

/** Nobody paid an order any more: for those who sold, that is a cancelled one. */
export const onOrderExpired = (portsOf: PortsOf): EventHandler =>
  on(orderExpiredV1, (tx, { data, raw }) => portsOf(tx).sales.noteCancelled(data.orderId, new Date(raw.time)));

/** Everything arrived. */
export const onOrderCompleted = (portsOf: PortsOf): EventHandler =>
  on(orderCompletedV1, (tx, { data, raw }) => portsOf(tx).sales.noteCompleted(data.orderId, new Date(raw.time)));
