import type { EventContract } from "@novatech/contracts/event";
import type { shipmentCreatedV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { ShipmentStage } from "../domain/parcel.ts";
import { recordOrderFact } from "../use-cases/record-order-fact.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** A parcel got further; one handler for each of the stages a shipment's events name. */
export const onShipmentMoved = (
  deps: HandlerDeps,
  contract: EventContract<string, typeof shipmentCreatedV1.data>,
  stage: ShipmentStage,
): EventHandler =>
  on(contract, async (tx, { data, raw }) => {
    const { shipmentId, merchantOrderId, cause, carrier, trackingNumber, location } = data;
    const lines = data.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
    const fact = {
      type: "SHIPMENT_MOVED",
      stage,
      shipmentId,
      merchantOrderId,
      cause,
      carrier,
      trackingNumber,
      location,
      lines,
    } as const;
    await recordOrderFact(deps.portsOf(tx), data.orderId, fact, { ...causeOf(deps, raw), at: data.happenedAt });
  });
