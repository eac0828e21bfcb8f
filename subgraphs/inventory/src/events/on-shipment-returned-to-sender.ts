import { shipmentReturnedToSenderV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { returnStock } from "../use-cases/return-stock.ts";
import type { PortsOf } from "./ports.ts";

/** A parcel came back unopened: what is in it is stock of its warehouse again. */
export const onShipmentReturnedToSender = (portsOf: PortsOf): EventHandler =>
  on(shipmentReturnedToSenderV1, async (tx, { data, raw }) =>
    returnStock(portsOf(tx, raw.id), { ...data, source: data.shipmentId }),
  );
