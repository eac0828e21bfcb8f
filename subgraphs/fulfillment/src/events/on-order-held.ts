import { orderHeldV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { holdOrder } from "../use-cases/hold-order.ts";
import type { PortsOf } from "./ports.ts";

/** Nothing of an order may leave. */
export const onOrderHeld = (portsOf: PortsOf): EventHandler =>
  on(orderHeldV1, async (tx, { data, raw }) =>
    holdOrder(portsOf(tx, raw.id), data.orderId, { isHeld: true, version: raw.aggregateversion }),
  );
