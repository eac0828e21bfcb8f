import { z } from "zod";
import { currencyCode, type DataOf, defineEvent, minorUnits } from "./event.ts";

/** The aggregate is the payment. */
const topic = "payments.payment";

/** The money is held on the card. */
export const paymentAuthorizedV1 = defineEvent(
  topic,
  "payment.authorized.v1",
  z.object({
    paymentId: z.string(),
    attemptId: z.string(),
    orderId: z.string(),
    amountMinor: minorUnits,
    currency: currencyCode,
  }),
);
export type PaymentAuthorizedV1 = DataOf<typeof paymentAuthorizedV1>;

/** The provider said no. */
export const paymentDeclinedV1 = defineEvent(
  topic,
  "payment.declined.v1",
  z.object({
    paymentId: z.string(),
    attemptId: z.string(),
    orderId: z.string(),
    /** The provider's reason, for example `card_declined`. */
    reason: z.string(),
  }),
);
export type PaymentDeclinedV1 = DataOf<typeof paymentDeclinedV1>;

/** The hold was ended; nothing was taken. */
export const paymentVoidedV1 = defineEvent(
  topic,
  "payment.voided.v1",
  z.object({ paymentId: z.string(), attemptId: z.string(), orderId: z.string() }),
);
export type PaymentVoidedV1 = DataOf<typeof paymentVoidedV1>;

/** Money was taken for a shipment. */
export const paymentCapturedV1 = defineEvent(
  topic,
  "payment.captured.v1",
  z.object({
    paymentId: z.string(),
    orderId: z.string(),
    shipmentId: z.string(),
    amountMinor: minorUnits,
    /** All that was taken so far. */
    capturedMinor: minorUnits,
    currency: currencyCode,
  }),
);
export type PaymentCapturedV1 = DataOf<typeof paymentCapturedV1>;

/** Money for a shipment could not be taken; it is tried again. */
export const paymentCaptureFailedV1 = defineEvent(
  topic,
  "payment.capture_failed.v1",
  z.object({ paymentId: z.string(), orderId: z.string(), shipmentId: z.string(), reason: z.string() }),
);
export type PaymentCaptureFailedV1 = DataOf<typeof paymentCaptureFailedV1>;

/** Money that was taken was given back. */
export const paymentRefundedV1 = defineEvent(
  topic,
  "payment.refunded.v1",
  z.object({
    paymentId: z.string(),
    orderId: z.string(),
    refundId: z.string(),
    amountMinor: minorUnits,
    /** All that was given back so far. */
    refundedMinor: minorUnits,
    currency: currencyCode,
  }),
);
export type PaymentRefundedV1 = DataOf<typeof paymentRefundedV1>;

/** Money could not be given back, and it is not tried again: somebody has to find another way. */
export const paymentRefundFailedV1 = defineEvent(
  topic,
  "payment.refund_failed.v1",
  z.object({
    paymentId: z.string(),
    orderId: z.string(),
    refundId: z.string(),
    amountMinor: minorUnits,
    currency: currencyCode,
    /** The provider's reason, for example `expired_or_canceled_card`. */
    reason: z.string(),
  }),
);
export type PaymentRefundFailedV1 = DataOf<typeof paymentRefundFailedV1>;
