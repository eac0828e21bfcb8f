import type { EventContract } from "@novatech/contracts/event";
import {
  shipmentCreatedV1,
  shipmentDeliveredV1,
  shipmentHandedOverV1,
  shipmentInTransitV1,
  shipmentLabelPurchasedV1,
  shipmentOutForDeliveryV1,
  shipmentPackedV1,
} from "@novatech/contracts/fulfillment";
import type { EventHandler } from "@novatech/messaging/handler";
import type { ShipmentStage } from "../domain/order-event.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { onPaymentAuthorized } from "./on-payment-authorized.ts";
import { onPaymentActionRequired } from "./on-payment-action-required.ts";
import { onPaymentCaptureFailed } from "./on-payment-capture-failed.ts";
import { onPaymentCaptured } from "./on-payment-captured.ts";
import { onPaymentDeclined } from "./on-payment-declined.ts";
import { onPromotionReleased } from "./on-promotion-released.ts";
import { onPromotionRejected } from "./on-promotion-rejected.ts";
import { onPromotionHeld } from "./on-promotion-held.ts";
import { onPaymentVoided } from "./on-payment-voided.ts";
import { onShipmentMoved } from "./on-shipment-moved.ts";
import { onStockCommitted } from "./on-stock-committed.ts";
import { onStockRejected } from "./on-stock-rejected.ts";
import { onStockReleased } from "./on-stock-released.ts";
import { onStockReservationExpired } from "./on-stock-reservation-expired.ts";
import { onStockReserved } from "./on-stock-reserved.ts";

const shipmentEvents: readonly (readonly [EventContract<string, typeof shipmentCreatedV1.data>, ShipmentStage])[] = [
  [shipmentCreatedV1, "CREATED"],
  [shipmentPackedV1, "PACKED"],
  [shipmentLabelPurchasedV1, "LABEL_PURCHASED"],
  [shipmentHandedOverV1, "HANDED_OVER"],
  [shipmentInTransitV1, "IN_TRANSIT"],
  [shipmentOutForDeliveryV1, "OUT_FOR_DELIVERY"],
  [shipmentDeliveredV1, "DELIVERED"],
];

/** Everything this room reacts to. */
export const createHandlers = (deps: HandlerDeps): EventHandler[] => [
  onStockReserved(deps),
  onStockRejected(deps),
  onStockReleased(deps),
  onStockReservationExpired(deps),
  onStockCommitted(deps),
  onPaymentAuthorized(deps),
  onPaymentActionRequired(deps),
  onPaymentDeclined(deps),
  onPromotionReleased(deps),
  onPromotionRejected(deps),
  onPromotionHeld(deps),
  onPaymentVoided(deps),
  onPaymentCaptured(deps),
  onPaymentCaptureFailed(deps),
  ...shipmentEvents.map(([contract, stage]) => onShipmentMoved(deps, contract, stage)),
];
