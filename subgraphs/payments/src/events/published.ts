import { newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  invoiceCreditedV1,
  invoiceIssuedV1,
  paymentActionRequiredV1,
  paymentAuthorizationExpiredV1,
  paymentAuthorizedV1,
  paymentCapturedV1,
  paymentCaptureFailedV1,
  paymentChargedBackV1,
  paymentDeclinedV1,
  paymentReauthorizedV1,
  paymentRefundedV1,
  paymentRefundFailedV1,
  paymentVoidedV1,
} from "@novatech/contracts/payments";
import type { PaymentAction } from "../domain/payment.ts";
import type { Publisher } from "../use-cases/ports.ts";

/** Tells other rooms by events. `append` writes them in the running transaction. */
export function createPublisher(append: (events: readonly NewEvent[]) => Promise<void>): Publisher {
  return {
    authorized: async (payment, occurredAt) => {
      const { attemptId, orderId, currency } = payment;
      const data = { paymentId: payment.id, attemptId, orderId, amountMinor: payment.authorizedMinor, currency };
      await append([newEvent(paymentAuthorizedV1, { aggregateId: payment.id, occurredAt, data })]);
    },
    actionRequired: async ({ id, attemptId, orderId, actionExpiresAt }, occurredAt) => {
      if (actionExpiresAt === null) throw new Error(`nothing is wanted of the shopper for the payment ${id}`);
      const data = { paymentId: id, attemptId, orderId, expiresAt: actionExpiresAt };
      await append([newEvent(paymentActionRequiredV1, { aggregateId: id, occurredAt, data })]);
    },
    authorizationExpired: async ({ id, orderId }, occurredAt) => {
      const data = { paymentId: id, orderId };
      await append([newEvent(paymentAuthorizationExpiredV1, { aggregateId: id, occurredAt, data })]);
    },
    reauthorized: async ({ id, orderId }, occurredAt) => {
      const data = { paymentId: id, orderId };
      await append([newEvent(paymentReauthorizedV1, { aggregateId: id, occurredAt, data })]);
    },
    chargedBack: async ({ id, orderId, chargedBackMinor: amountMinor, currency }, reason, occurredAt) => {
      const data = { paymentId: id, orderId, amountMinor, currency, reason };
      await append([newEvent(paymentChargedBackV1, { aggregateId: id, occurredAt, data })]);
    },
    declined: async ({ id, attemptId, orderId }, reason, occurredAt) => {
      const data = { paymentId: id, attemptId, orderId, reason };
      await append([newEvent(paymentDeclinedV1, { aggregateId: id, occurredAt, data })]);
    },
    voided: async ({ id, attemptId, orderId }, occurredAt) => {
      const data = { paymentId: id, attemptId, orderId };
      await append([newEvent(paymentVoidedV1, { aggregateId: id, occurredAt, data })]);
    },
    captured: async (payment, capture, occurredAt) => {
      const { id, orderId, capturedMinor, currency } = payment;
      const shipmentId = shipmentOf(capture);
      const { amountMinor } = capture;
      const data = { paymentId: id, orderId, shipmentId, amountMinor, capturedMinor, currency, ...partsOf(capture) };
      await append([newEvent(paymentCapturedV1, { aggregateId: id, occurredAt, data })]);
    },
    refunded: async ({ id, orderId, refundedMinor, currency }, refund, occurredAt) => {
      const { id: refundId, amountMinor } = refund;
      const data = { paymentId: id, orderId, refundId, amountMinor, refundedMinor, currency, ...partsOf(refund) };
      await append([newEvent(paymentRefundedV1, { aggregateId: id, occurredAt, data })]);
    },
    refundFailed: async ({ id, orderId, currency }, { id: refundId, amountMinor }, reason, occurredAt) => {
      const data = { paymentId: id, orderId, refundId, amountMinor, currency, reason };
      await append([newEvent(paymentRefundFailedV1, { aggregateId: id, occurredAt, data })]);
    },
    invoiced: async ({ id, kind, number, orderId, merchantOrderId, seller, currency, total, issuedAt }) => {
      const { merchantId } = seller;
      const data = { invoiceId: id, number, orderId, merchantOrderId, merchantId, currency, amount: total };
      const contract = kind === "INVOICE" ? invoiceIssuedV1 : invoiceCreditedV1;
      await append([newEvent(contract, { aggregateId: id, occurredAt: issuedAt, data })]);
    },
    captureFailed: async ({ id, orderId }, capture, reason, occurredAt) => {
      const data = { paymentId: id, orderId, shipmentId: shipmentOf(capture), reason };
      await append([newEvent(paymentCaptureFailedV1, { aggregateId: id, occurredAt, data })]);
    },
  };
}

/** Whose parts money moved for, where that is known. */
const partsOf = ({ parts }: PaymentAction) =>
  parts === null ? {} : { merchantOrderIds: [...new Set(parts.map(({ merchantOrderId }) => merchantOrderId))] };

function shipmentOf({ id, shipmentId }: PaymentAction): string {
  if (shipmentId === null) throw new Error(`the action ${id} is for no shipment`);
  return shipmentId;
}
