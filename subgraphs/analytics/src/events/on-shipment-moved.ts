import { shipmentDeliveredV1, shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A parcel left its warehouse. */
export const onShipmentHandedOver = (portsOf: PortsOf): EventHandler =>
  on(shipmentHandedOverV1, (tx, { data: { shipmentId, merchantId, merchantOrderId, happenedAt } }) =>
    portsOf(tx).sales.noteParcel({
      shipmentId,
      merchantId,
      merchantOrderId,
      handedOverAt: happenedAt,
      deliveredAt: null,
    }),
  );

/** A parcel arrived. */
export const onShipmentDelivered = (portsOf: PortsOf): EventHandler =>
  on(shipmentDeliveredV1, (tx, { data: { shipmentId, merchantId, merchantOrderId, happenedAt } }) =>
    portsOf(tx).sales.noteParcel({
      shipmentId,
      merchantId,
      merchantOrderId,
      handedOverAt: null,
      deliveredAt: happenedAt,
    }),
  );
