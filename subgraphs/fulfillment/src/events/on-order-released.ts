import { orderReleasedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { holdOrder } from "../use-cases/hold-order.ts";
import type { PortsOf } from "./ports.ts";

/** What was held goes on. */
export const onOrderReleased = (portsOf: PortsOf): EventHandler =>
  on(orderReleasedV1, async (tx, { data, raw }) =>
    holdOrder(portsOf(tx, raw.id), data.orderId, { isHeld: false, version: raw.aggregateversion }),
  );
