import { shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { captureForParcel } from "../use-cases/plan-captures.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** A parcel left: the money for what is in it is taken. */
export const onShipmentHandedOver = (deps: HandlerDeps): EventHandler =>
  on(shipmentHandedOverV1, async (tx, { data }) => {
    const { shipmentId, orderId, merchantOrderId, cause, happenedAt: leftAt } = data;
    const lines = data.lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
    await captureForParcel(deps.portsOf(tx), deps, { shipmentId, orderId, merchantOrderId, cause, leftAt, lines });
  });
