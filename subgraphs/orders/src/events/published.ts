import { newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  checkoutFailedV1,
  checkoutPaymentRequestedV1,
  checkoutSubmittedV1,
  orderCompletedV1,
  orderConfirmedV1,
  orderPlacedV1,
} from "@novatech/contracts/orders";
import type { OrderEvent } from "../domain/order-event.ts";
import type { Cause, Publisher } from "../use-cases/ports.ts";

/** Tells other rooms by events. `append` writes them in the running transaction. */
export function createPublisher(append: (events: readonly NewEvent[]) => Promise<void>): Publisher {
  return {
    checkoutSubmitted: async ({ id, quoteId, draft, submittedAt }) => {
      const { cartId, countryCode } = draft;
      const merchantOf = new Map(draft.merchantOrders.map((part) => [part.merchantOrderId, part.merchantId]));
      const lines = draft.lines.map(({ lineId, variantId, merchantOrderId, quantity }) => ({
        lineId,
        variantId,
        quantity,
        merchantId: merchantOf.get(merchantOrderId) ?? "",
      }));
      const data = {
        attemptId: id,
        quoteId,
        cartId,
        countryCode,
        lines,
        pickUpWarehouseId: draft.delivery.pickUpWarehouseId,
        hasCountedPromotions: false,
      };
      await append([newEvent(checkoutSubmittedV1, { aggregateId: id, occurredAt: submittedAt, data })]);
    },
    paymentRequested: async (attempt, paymentMethodToken, cause) => {
      const { id, orderId, customerId, accessTokenHash, draft } = attempt;
      const data = {
        attemptId: id,
        orderId,
        customerId,
        accessTokenHash,
        paymentMethodToken,
        amountMinor: draft.total.gross,
        currency: draft.currency,
        deadline: attempt.deadlineAt,
        returnUrl: null,
      };
      await append([newEvent(checkoutPaymentRequestedV1, { aggregateId: id, ...timeOf(cause), data })]);
    },
    checkoutFailed: async ({ id, orderId, failureCode }, cause) => {
      if (failureCode === null) throw new Error(`the attempt ${id} did not fail`);
      const data = { attemptId: id, orderId, reason: failureCode };
      await append([newEvent(checkoutFailedV1, { aggregateId: id, ...timeOf(cause), data })]);
    },
    orderPlaced: async (order, draft, cause) => {
      const { number, attemptId, customerId, accessTokenHash, currency } = order;
      const { cartId, cartVersion, total, countryCode, delivery } = draft;
      const data = {
        orderId: order.id,
        number,
        attemptId,
        customerId,
        accessTokenHash,
        currency,
        cartId,
        cartVersion,
        total,
        countryCode,
        delivery,
        isHeld: false,
        lines: [...draft.lines],
        merchantOrders: [...draft.merchantOrders],
      };
      await append([newEvent(orderPlacedV1, { aggregateId: order.id, ...timeOf(cause), data })]);
    },
    orderMoved: (events, cause) => append(events.flatMap((event) => newsOf(event, cause))),
  };
}

const timeOf = ({ at, causationId }: Cause) => ({ occurredAt: at, causationId });

function newsOf({ orderId, occurredAt, data }: OrderEvent, { causationId }: Cause): NewEvent[] {
  const event = { aggregateId: orderId, occurredAt, causationId, data: { orderId } };
  if (data.type === "STOCK_COMMITTED") return [newEvent(orderConfirmedV1, event)];
  return data.type === "ORDER_COMPLETED" ? [newEvent(orderCompletedV1, event)] : [];
}
