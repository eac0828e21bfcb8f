import { orderCancelledV1, orderExpiredV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** Nothing of the order will come: it taught nothing. */
export const onOrderCancelled = (portsOf: PortsOf): EventHandler =>
  on(orderCancelledV1, (tx, { data }) => portsOf(tx).history.takeOrderBack(data.orderId));

/** Nobody paid: the same. */
export const onOrderExpired = (portsOf: PortsOf): EventHandler =>
  on(orderExpiredV1, (tx, { data }) => portsOf(tx).history.takeOrderBack(data.orderId));
