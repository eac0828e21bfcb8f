import { orderPlacedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { notePlacedOrder } from "../use-cases/plan-shipments.ts";
import type { PortsOf } from "./ports.ts";

/** There is an order: one half of what is needed to plan its parcels. */
export const onOrderPlaced = (portsOf: PortsOf): EventHandler =>
  on(orderPlacedV1, async (tx, { data, raw }) =>
    notePlacedOrder(
      portsOf(tx, raw.id),
      {
        orderId: data.orderId,
        customerId: data.customerId,
        accessTokenHash: data.accessTokenHash,
        countryCode: data.countryCode,
        optionId: data.delivery.optionId,
        carrier: data.delivery.carrier,
        pickUpWarehouseId: data.delivery.pickUpWarehouseId,
        lines: data.lines.map(({ lineId, merchantOrderId, weightGrams }) => ({ lineId, merchantOrderId, weightGrams })),
      },
      { isHeld: data.isHeld, version: raw.aggregateversion },
    ),
  );
