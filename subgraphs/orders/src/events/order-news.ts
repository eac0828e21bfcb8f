import { newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  orderAddressChangedV1,
  orderCancellationRequestedV1,
  orderCancelledV1,
  orderClaimedV1,
  orderCompletedV1,
  orderConfirmedV1,
  orderCreditedV1,
  orderExpiredV1,
  orderHeldV1,
  orderReleasedV1,
  orderReplacementRequestedV1,
} from "@novatech/contracts/orders";
import type { Order } from "../domain/order.ts";
import type { DataOfType } from "../domain/order-event.ts";
import { hasEnded } from "../domain/order-status.ts";
import { unitsOf } from "../domain/order-units.ts";
import type { Step } from "../domain/record-fact.ts";
import { newsOfReturn } from "./return-news.ts";

/** What other rooms are told of one event of an order; nothing for what they told us. */
export function newsOfOrder({ event, after }: Step, causationId: string | null): NewEvent[] {
  const { orderId, occurredAt, data } = event;
  const about = { aggregateId: orderId, occurredAt, causationId };
  const { attemptId } = after;
  switch (data.type) {
    case "STOCK_COMMITTED":
      // One that was cancelled meanwhile is confirmed no more.
      return hasEnded(after.status) ? [] : [newEvent(orderConfirmedV1, { ...about, data: { orderId } })];
    case "ORDER_COMPLETED":
      return [newEvent(orderCompletedV1, { ...about, data: { orderId } })];
    case "ORDER_CANCELLED":
      return [newEvent(orderCancelledV1, { ...about, data: { orderId, attemptId } })];
    case "ORDER_EXPIRED":
      return [newEvent(orderExpiredV1, { ...about, data: { orderId, attemptId } })];
    case "ORDER_CLAIMED":
      return [newEvent(orderClaimedV1, { ...about, data: claimData(after, data.customerId) })];
    case "ORDER_HELD":
      return [newEvent(orderHeldV1, { ...about, data: { orderId, reason: data.reason } })];
    case "ORDER_RELEASED":
      return after.heldFor.length > 0 ? [] : [newEvent(orderReleasedV1, { ...about, data: { orderId } })];
    case "CANCELLATION_REQUESTED": {
      const { cancellationId } = data;
      return [
        newEvent(orderCancellationRequestedV1, { ...about, data: { orderId, cancellationId, lines: [...data.lines] } }),
      ];
    }
    case "ADDRESS_CHANGED":
      return [newEvent(orderAddressChangedV1, { ...about, data: { orderId } })];
    case "CREDITED":
      return [newEvent(orderCreditedV1, { ...about, data: creditData(after, data) })];
    case "REPLACEMENT_REQUESTED":
      return [newEvent(orderReplacementRequestedV1, { ...about, data: replacementData(after, data) })];
    default:
      return newsOfReturn(event, after, causationId);
  }
}

function claimData(order: Order, customerId: string) {
  const bought = unitsOf(order).filter(({ quantity, writtenOff }) => quantity > writtenOff);
  const lineIds = new Set(bought.map(({ lineId }) => lineId));
  const productIds = order.draft.lines.filter(({ lineId }) => lineIds.has(lineId)).map(({ productId }) => productId);
  return { orderId: order.id, attemptId: order.attemptId, customerId, productIds: [...new Set(productIds)].toSorted() };
}

function creditData(order: Order, { creditId, cause, parts, amount }: DataOfType<"CREDITED">) {
  return {
    orderId: order.id,
    creditId,
    cause,
    currency: order.draft.currency,
    amount,
    merchantOrders: parts.map(({ merchantOrderId, shipping, lines }) => ({
      merchantOrderId,
      merchantId: merchantIdOf(order, merchantOrderId),
      shipping,
      lines: [...lines],
    })),
  };
}

function replacementData(order: Order, { replacementId, cause, lines }: DataOfType<"REPLACEMENT_REQUESTED">) {
  return {
    orderId: order.id,
    replacementId,
    cause,
    countryCode: order.draft.countryCode,
    pickUpWarehouseId: order.draft.delivery.pickUpWarehouseId,
    lines: lines.map(({ lineId, quantity }) => {
      const line = order.draft.lines.find((one) => one.lineId === lineId);
      return {
        lineId,
        quantity,
        variantId: line?.variantId ?? "",
        merchantId: merchantIdOf(order, line?.merchantOrderId ?? ""),
      };
    }),
  };
}

const merchantIdOf = (order: Order, merchantOrderId: string): string =>
  order.draft.merchantOrders.find((part) => part.merchantOrderId === merchantOrderId)?.merchantId ?? "";
