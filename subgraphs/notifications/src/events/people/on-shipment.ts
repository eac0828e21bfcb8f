import {
  shipmentDamagedV1,
  shipmentDelayedV1,
  shipmentDeliveredV1,
  shipmentDeliveryAttemptedV1,
  shipmentHandedOverV1,
  shipmentLostV1,
  shipmentOutForDeliveryV1,
  shipmentReadyForPickupV1,
} from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Kind } from "../../domain/kind.ts";
import { type PeopleDeps, tellBuyer } from "./tell.ts";

/** Events of a parcel that its buyer is told of: once, or once a day. A carrier may come again, and say the same several times a day. */
const told = [
  [shipmentHandedOverV1, "SHIPMENT_SHIPPED", "ONCE"],
  [shipmentOutForDeliveryV1, "SHIPMENT_OUT_FOR_DELIVERY", "DAILY"],
  [shipmentDeliveredV1, "SHIPMENT_DELIVERED", "ONCE"],
  [shipmentDelayedV1, "SHIPMENT_DELAYED", "DAILY"],
  [shipmentDeliveryAttemptedV1, "SHIPMENT_DELIVERY_ATTEMPTED", "DAILY"],
  [shipmentReadyForPickupV1, "SHIPMENT_READY_FOR_PICKUP", "ONCE"],
  [shipmentLostV1, "SHIPMENT_LOST", "ONCE"],
  [shipmentDamagedV1, "SHIPMENT_LOST", "ONCE"],
] as const satisfies readonly (readonly [unknown, Kind, "ONCE" | "DAILY"])[];

/** Parcels, for who waits for them. */
export const onShipmentForBuyer = (deps: PeopleDeps): readonly EventHandler[] =>
  told.map(([contract, kind, often]) =>
    on(contract, async (tx, { data: { shipmentId, orderId, isPickUp, happenedAt }, raw }) => {
      // What is picked up never leaves: its buyer hears when it is ready.
      if (isPickUp && kind === "SHIPMENT_SHIPPED") return;
      const occasion = often === "DAILY" ? happenedAt.toISOString().slice(0, 10) : "";
      await tellBuyer(deps, tx, { orderId, kind, subjectId: shipmentId, occasion, occurredAt: new Date(raw.time) });
    }),
  );
