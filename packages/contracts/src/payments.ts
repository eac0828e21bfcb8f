import { z } from "zod";
import { currencyCode, type DataOf, defineEvent, instant, minorUnits, taxedAmount } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the payment. */
const topic = "payments.payment";
/** The aggregate is the invoice or credit note. */
const invoiceTopic = "payments.invoice";

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

/** The shopper's bank wants to see them (3-D Secure); how to get there is in the graph, never in an event. */
export const paymentActionRequiredV1 = defineEvent(
  topic,
  "payment.action_required.v1",
  z.object({
    paymentId: z.string(),
    attemptId: z.string(),
    orderId: z.string(),
    /** After this moment the payment is declined. */
    expiresAt: instant,
  }),
);
export type PaymentActionRequiredV1 = DataOf<typeof paymentActionRequiredV1>;

/** The provider said no, or the shopper did not come back from their bank in time. Nothing is held. */
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
    /** The merchants' parts of the order it is for; left out where that is not known. */
    merchantOrderIds: z.array(z.string()).optional(),
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
    /** The merchants' parts of the order it is for; left out where that is not known. */
    merchantOrderIds: z.array(z.string()).optional(),
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

/** The provider let go of what is not taken yet, and holding it again failed: nothing more should leave. */
export const paymentAuthorizationExpiredV1 = defineEvent(
  topic,
  "payment.authorization_expired.v1",
  z.object({ paymentId: z.string(), orderId: z.string() }),
);
export type PaymentAuthorizationExpiredV1 = DataOf<typeof paymentAuthorizationExpiredV1>;

/** What had expired is held again. */
export const paymentReauthorizedV1 = defineEvent(
  topic,
  "payment.reauthorized.v1",
  z.object({ paymentId: z.string(), orderId: z.string() }),
);
export type PaymentReauthorizedV1 = DataOf<typeof paymentReauthorizedV1>;

/** The shopper's bank took money back against our will. */
export const paymentChargedBackV1 = defineEvent(
  topic,
  "payment.charged_back.v1",
  z.object({
    paymentId: z.string(),
    orderId: z.string(),
    amountMinor: minorUnits,
    currency: currencyCode,
    /** The provider's reason, for example `fraudulent`. */
    reason: z.string(),
  }),
);
export type PaymentChargedBackV1 = DataOf<typeof paymentChargedBackV1>;

const invoice = z.object({
  invoiceId: z.string(),
  /** Counts without a gap by seller and year. */
  number: z.string(),
  orderId: z.string(),
  merchantOrderId: z.string(),
  merchantId: z.string(),
  currency: currencyCode,
  amount: taxedAmount,
});

/** There is an invoice for a parcel's goods. */
export const invoiceIssuedV1 = defineEvent(invoiceTopic, "invoice.issued.v1", invoice);
export type InvoiceIssuedV1 = DataOf<typeof invoiceIssuedV1>;
/** There is a credit note. */
export const invoiceCreditedV1 = defineEvent(invoiceTopic, "invoice.credited.v1", invoice);
export type InvoiceCreditedV1 = DataOf<typeof invoiceCreditedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const paymentsPrivacyPartDoneV1 = privacyPartDoneOf("payments");
