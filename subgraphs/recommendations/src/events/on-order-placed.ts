import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** There is an order: what is in it is noted, in one statement. It is learned later, so that no check-out waits for it. */
export const onOrderPlaced = (portsOf: PortsOf): EventHandler =>
  on(orderPlacedV1, (tx, { data, raw }) =>
    portsOf(tx).history.noteOrder({
      orderId: data.orderId,
      customerId: data.customerId,
      placedAt: new Date(raw.time),
      productIds: [...new Set(data.lines.map(({ productId }) => productId))].toSorted(),
    }),
  );
