import { type EventContract, newEvent, type NewEvent } from "@novatech/contracts/event";
import {
  returnApprovedV1,
  returnCancelledV1,
  returnDeclinedV1,
  returnExpiredV1,
  returnInspectedV1,
  returnReceivedV1,
  returnRequestedV1,
  returnResolvedV1,
  returnShippedV1,
} from "@novatech/contracts/orders";
import type { Order } from "../domain/order.ts";
import type { OrderEvent } from "../domain/order-event.ts";

const contracts: Readonly<Record<string, EventContract<string, typeof returnApprovedV1.data>>> = {
  RETURN_APPROVED: returnApprovedV1,
  RETURN_DECLINED: returnDeclinedV1,
  RETURN_SHIPPED: returnShippedV1,
  RETURN_RECEIVED: returnReceivedV1,
  RETURN_CANCELLED: returnCancelledV1,
  RETURN_EXPIRED: returnExpiredV1,
};

/** What other rooms are told of an order's event about one of its returns; nothing for other events. */
export function newsOfReturn({ occurredAt, data }: OrderEvent, order: Order, causationId: string | null): NewEvent[] {
  const returnId = "returnId" in data && data.type.startsWith("RETURN_") ? data.returnId : null;
  const asked = order.returns.find(({ id }) => id === returnId);
  if (returnId === null || asked === undefined) return [];
  const variantOf = new Map(order.draft.lines.map((line) => [line.lineId, line.variantId]));
  const { merchantOrderId } = asked;
  const part = order.draft.merchantOrders.find((one) => one.merchantOrderId === merchantOrderId);
  const about = { returnId, orderId: order.id, merchantOrderId, merchantId: part?.merchantId ?? "" };
  const event = { aggregateId: returnId, occurredAt, causationId };
  if (data.type === "RETURN_INSPECTED") {
    const lines = data.lines.map(({ lineId, good, damaged }) => ({
      lineId,
      variantId: variantOf.get(lineId) ?? "",
      goodQuantity: good,
      damagedQuantity: damaged,
    }));
    return [newEvent(returnInspectedV1, { ...event, data: { ...about, lines } })];
  }
  const lines = asked.lines.map(({ lineId, quantity }) => ({
    lineId,
    quantity,
    variantId: variantOf.get(lineId) ?? "",
  }));
  if (data.type === "RETURN_REQUESTED") {
    const withReasons = lines.map((line, place) => ({ ...line, reason: asked.lines[place]?.reason }));
    return [newEvent(returnRequestedV1, { ...event, data: { ...about, lines: withReasons } })];
  }
  if (data.type === "RETURN_RESOLVED")
    return [newEvent(returnResolvedV1, { ...event, data: { ...about, lines, resolution: data.resolution } })];
  const contract = contracts[data.type];
  return contract ? [newEvent(contract, { ...event, data: { ...about, lines } })] : [];
}
