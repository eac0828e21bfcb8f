import type { EventContract } from "@novatech/contracts/event";
import {
  shipmentCancelledV1,
  shipmentCreatedV1,
  shipmentDamagedV1,
  shipmentDelayedV1,
  shipmentDeliveredV1,
  shipmentDeliveryAttemptedV1,
  shipmentHandedOverV1,
  shipmentInTransitV1,
  shipmentLabelPurchasedV1,
  shipmentLostV1,
  shipmentOutForDeliveryV1,
  shipmentPackedV1,
  shipmentReadyForPickupV1,
  shipmentReturnedToSenderV1,
} from "@novatech/contracts/fulfillment";
import type { EventHandler } from "@novatech/messaging/handler";
import type { ShipmentStage } from "../domain/parcel.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { onPaymentAuthorizationExpired } from "./on-payment-authorization-expired.ts";
import { onPaymentAuthorized } from "./on-payment-authorized.ts";
import { onPaymentActionRequired } from "./on-payment-action-required.ts";
import { onPaymentCaptureFailed } from "./on-payment-capture-failed.ts";
import { onPaymentCaptured } from "./on-payment-captured.ts";
import { onPaymentChargedBack } from "./on-payment-charged-back.ts";
import { onPaymentDeclined } from "./on-payment-declined.ts";
import { onPaymentReauthorized } from "./on-payment-reauthorized.ts";
import { onPaymentRefundFailed } from "./on-payment-refund-failed.ts";
import { onPaymentRefunded } from "./on-payment-refunded.ts";
import { onPromotionReleased } from "./on-promotion-released.ts";
import { onPromotionRejected } from "./on-promotion-rejected.ts";
import { onPromotionHeld } from "./on-promotion-held.ts";
import { onPaymentVoided } from "./on-payment-voided.ts";
import { onShipmentMoved } from "./on-shipment-moved.ts";
import { onStockCommitted } from "./on-stock-committed.ts";
import { onStockRejected } from "./on-stock-rejected.ts";
import { onStockReplacementCommitted } from "./on-stock-replacement-committed.ts";
import { onStockReplacementRejected } from "./on-stock-replacement-rejected.ts";
import { onStockReleased } from "./on-stock-released.ts";
import { onStockReservationExpired } from "./on-stock-reservation-expired.ts";
import { onStockReserved } from "./on-stock-reserved.ts";
import { onStockShortfall } from "./on-stock-shortfall.ts";
import { onTicketMoved } from "./on-ticket-moved.ts";
import { onWithdrawalDecided } from "./on-withdrawal-decided.ts";

const shipmentEvents: readonly (readonly [EventContract<string, typeof shipmentCreatedV1.data>, ShipmentStage])[] = [
  [shipmentCreatedV1, "CREATED"],
  [shipmentPackedV1, "PACKED"],
  [shipmentLabelPurchasedV1, "LABEL_PURCHASED"],
  [shipmentHandedOverV1, "HANDED_OVER"],
  [shipmentInTransitV1, "IN_TRANSIT"],
  [shipmentOutForDeliveryV1, "OUT_FOR_DELIVERY"],
  [shipmentDeliveredV1, "DELIVERED"],
  [shipmentReadyForPickupV1, "READY_FOR_PICKUP"],
  [shipmentDelayedV1, "DELAYED"],
  [shipmentDeliveryAttemptedV1, "DELIVERY_ATTEMPTED"],
  [shipmentLostV1, "LOST"],
  [shipmentDamagedV1, "DAMAGED"],
  [shipmentReturnedToSenderV1, "RETURNED_TO_SENDER"],
  [shipmentCancelledV1, "CANCELLED"],
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
  onPaymentRefunded(deps),
  onPaymentRefundFailed(deps),
  onPaymentChargedBack(deps),
  onPaymentAuthorizationExpired(deps),
  onPaymentReauthorized(deps),
  onStockReplacementCommitted(deps),
  onStockReplacementRejected(deps),
  onStockShortfall(deps),
  onWithdrawalDecided(deps),
  ...onTicketMoved(deps),
  ...shipmentEvents.map(([contract, stage]) => onShipmentMoved(deps, contract, stage)),
];
