import { shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { consumeStock } from "../use-cases/consume-stock.ts";
import type { PortsOf } from "./ports.ts";

/** A parcel left: what it carries no longer lies in the warehouse. */
export const onShipmentHandedOver = (portsOf: PortsOf): EventHandler =>
  on(shipmentHandedOverV1, async (tx, { data, raw }) => consumeStock(portsOf(tx, raw.id), data));
