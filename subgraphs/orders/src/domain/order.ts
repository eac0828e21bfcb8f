import type { OrderDraft } from "./order-draft.ts";
import { type OrderEvent, type OrderEventData, type ShipmentStage, shipmentStages } from "./order-event.ts";
import { fulfilmentStatusOf, hasLeft, moveOrder, type OrderStatus, type ParcelProgress } from "./order-status.ts";

/** An order as its events tell it. */
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly attemptId: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
  readonly draft: OrderDraft;
  readonly placedAt: Date;
  readonly status: OrderStatus;
  /** Whether inventory said that the stock is the order's. */
  readonly isStockCommitted: boolean;
  readonly capturedMinor: bigint;
  /** Shipments whose capture failed at least once: told only once each. */
  readonly failedCaptures: readonly string[];
  readonly parcels: Readonly<Record<string, ParcelProgress & { readonly told: readonly ShipmentStage[] }>>;
  /** Counts the events. */
  readonly version: number;
};

/** What other rooms make known about an order. `occurredAt` is when it happened. */
export type OrderFact = Exclude<OrderEventData, { type: "ORDER_PLACED" | "ORDER_COMPLETED" }>;

/**
 * What a fact adds to an order's history: nothing when it is known already, the fact itself, and the completion when it was
 * the last thing missing. Facts of different rooms may come in any order.
 */
export function recordFact(order: Order, fact: OrderFact, occurredAt: Date): readonly OrderEvent[] {
  if (isKnown(order, fact)) return [];
  const event: OrderEvent = { orderId: order.id, version: order.version + 1, occurredAt, data: fact };
  const after = evolve(order, event);
  if (!isDone(after)) return [event];
  return [event, { orderId: order.id, version: after.version + 1, occurredAt, data: { type: "ORDER_COMPLETED" } }];
}

/** The first event of an order. */
export const placeOrder = (
  orderId: string,
  placed: Omit<Extract<OrderEventData, { type: "ORDER_PLACED" }>, "type">,
  occurredAt: Date,
): OrderEvent => ({ orderId, version: 1, occurredAt, data: { type: "ORDER_PLACED", ...placed } });

function isKnown(order: Order, fact: OrderFact): boolean {
  switch (fact.type) {
    case "STOCK_COMMITTED":
      return order.isStockCommitted;
    case "PAYMENT_CAPTURED":
      return fact.capturedMinor <= order.capturedMinor;
    case "PAYMENT_CAPTURE_FAILED":
      return order.failedCaptures.includes(fact.shipmentId);
    case "SHIPMENT_MOVED":
      return order.parcels[fact.shipmentId]?.told.includes(fact.stage) ?? false;
  }
}

/** Delivered, paid, and the stock known to be its own: nothing can come any more, so that the completion is the last entry. */
function isDone(order: Order): boolean {
  return (
    order.status !== "COMPLETED" &&
    order.isStockCommitted &&
    order.capturedMinor >= order.draft.total.gross &&
    fulfilmentStatusOf(order.draft.lines, Object.values(order.parcels)) === "DELIVERED"
  );
}

/** An order after one more event. Throws when the history is broken: a first event that is no placing, or a gap. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  const { data } = event;
  if (event.version !== (order?.version ?? 0) + 1)
    throw new Error(`order ${event.orderId}: event ${event.version} does not follow ${order?.version ?? 0}`);
  if (data.type === "ORDER_PLACED") {
    if (order !== null) throw new Error(`order ${event.orderId} was placed twice`);
    const { type: _, ...placed } = data;
    return {
      ...placed,
      id: event.orderId,
      placedAt: event.occurredAt,
      status: "PLACED",
      isStockCommitted: false,
      capturedMinor: 0n,
      failedCaptures: [],
      parcels: {},
      version: event.version,
    };
  }
  if (order === null) throw new Error(`order ${event.orderId} begins with ${data.type}`);
  const next = { ...order, version: event.version };
  switch (data.type) {
    case "STOCK_COMMITTED":
      return { ...next, isStockCommitted: true, status: moveOrder(order.status, "STOCK_COMMITTED") };
    case "PAYMENT_CAPTURED":
      return { ...next, capturedMinor: data.capturedMinor };
    case "PAYMENT_CAPTURE_FAILED":
      return { ...next, failedCaptures: [...order.failedCaptures, data.shipmentId] };
    case "SHIPMENT_MOVED":
      return withParcel(next, data);
    case "ORDER_COMPLETED":
      return { ...next, status: moveOrder(order.status, "EVERYTHING_DONE") };
  }
}

function withParcel(order: Order, moved: Extract<OrderEventData, { type: "SHIPMENT_MOVED" }>): Order {
  const before = order.parcels[moved.shipmentId];
  // A late stage gives its entry but does not move the parcel back.
  const isLate = before !== undefined && rank(before.stage) > rank(moved.stage);
  const parcel = {
    stage: isLate ? before.stage : moved.stage,
    lines: moved.lines,
    told: [...(before?.told ?? []), moved.stage],
  };
  const status = hasLeft(parcel.stage) ? moveOrder(order.status, "PARCEL_HANDED_OVER") : order.status;
  return { ...order, status, parcels: { ...order.parcels, [moved.shipmentId]: parcel } };
}

const rank = (stage: ShipmentStage): number => shipmentStages.indexOf(stage);

/** Folds a whole history. Throws for an empty or broken one. */
export function orderOf(events: readonly OrderEvent[]): Order {
  const order = events.reduce<Order | null>(evolve, null);
  if (order === null) throw new Error("an order without events");
  return order;
}
