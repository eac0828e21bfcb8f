import { newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  checkoutExtendedV1,
  checkoutFailedV1,
  checkoutPaymentRequestedV1,
  checkoutRenewalRequestedV1,
  checkoutSubmittedV1,
  orderHeldV1,
  orderPlacedV1,
} from "@novatech/contracts/orders";
import type { OrderDraft } from "../domain/order-draft.ts";
import type { Cause, Publisher } from "../use-cases/ports.ts";
import { newsOfOrder } from "./order-news.ts";

/** Tells other rooms by events. `append` writes them in the running transaction. */
export function createPublisher(append: (events: readonly NewEvent[]) => Promise<void>): Publisher {
  return {
    checkoutSubmitted: async ({ id, quoteId, draft, promotions, submittedAt }) => {
      const { cartId } = draft;
      const data = { attemptId: id, quoteId, cartId, hasCountedPromotions: promotions !== "NONE", ...wantedOf(draft) };
      await append([newEvent(checkoutSubmittedV1, { aggregateId: id, occurredAt: submittedAt, data })]);
    },
    paymentRequested: async ({ attempt, paymentMethodToken, returnUrl }, cause) => {
      const { id, orderId, customerId, accessTokenHash, draft } = attempt;
      if (paymentMethodToken === null) throw new Error(`the attempt ${id} has no payment method`);
      const data = {
        attemptId: id,
        orderId,
        customerId,
        accessTokenHash,
        paymentMethodToken,
        returnUrl,
        amountMinor: draft.total.gross,
        currency: draft.currency,
        deadline: attempt.deadlineAt,
      };
      await append([newEvent(checkoutPaymentRequestedV1, { aggregateId: id, ...timeOf(cause), data })]);
    },
    checkoutExtended: async ({ id, deadlineAt }, cause) => {
      const data = { attemptId: id, until: deadlineAt };
      await append([newEvent(checkoutExtendedV1, { aggregateId: id, ...timeOf(cause), data })]);
    },
    renewalRequested: async ({ id, stockRound, draft }, cause) => {
      const data = { attemptId: id, round: stockRound, ...wantedOf(draft) };
      await append([newEvent(checkoutRenewalRequestedV1, { aggregateId: id, ...timeOf(cause), data })]);
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
        isHeld: order.heldFor.length > 0,
        lines: [...draft.lines],
        merchantOrders: [...draft.merchantOrders],
      };
      const about = { aggregateId: order.id, ...timeOf(cause) };
      const held = order.heldFor.map((reason) =>
        newEvent(orderHeldV1, { ...about, data: { orderId: order.id, reason } }),
      );
      await append([newEvent(orderPlacedV1, { ...about, data }), ...held]);
    },
    orderMoved: async (steps, cause) => {
      const news = steps.flatMap((step) => newsOfOrder(step, cause.causationId));
      if (news.length > 0) await append(news);
    },
  };
}

/** What stock is wanted, and where. */
function wantedOf(draft: OrderDraft) {
  const merchantOf = new Map(draft.merchantOrders.map((part) => [part.merchantOrderId, part.merchantId]));
  return {
    countryCode: draft.countryCode,
    pickUpWarehouseId: draft.delivery.pickUpWarehouseId,
    lines: draft.lines.map(({ lineId, variantId, merchantOrderId, quantity }) => ({
      lineId,
      variantId,
      quantity,
      merchantId: merchantOf.get(merchantOrderId) ?? "",
    })),
  };
}

const timeOf = ({ at, causationId }: Cause) => ({ occurredAt: at, causationId });
