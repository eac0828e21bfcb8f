import { sumTaxed, type Taxed } from "@novatech/kernel/money";
import type { OrderMoney } from "./money-status.ts";
import type { OrderDraft } from "./order-draft.ts";
import type { DataOfType, HoldReason, OrderEvent, OrderEventData } from "./order-event.ts";
import { moveOrder, type OrderStatus } from "./order-status.ts";
import { isInWork, moveParcel, type Parcel } from "./parcel.ts";
import { evolveReturn, type Return } from "./return.ts";
import type { Units } from "./units.ts";

/** Units somebody wants no more, and what became of the wish; `decided` is null until fulfillment has said. */
export type Cancellation = Omit<DataOfType<"CANCELLATION_REQUESTED">, "type"> & {
  readonly requestedAt: Date;
  readonly decided: { readonly withdrawn: readonly Units[]; readonly refused: readonly Units[] } | null;
};

/** Units that must come from other stock. */
export type Replacement = Omit<DataOfType<"REPLACEMENT_REQUESTED">, "type"> & {
  readonly state: "REQUESTED" | "COMMITTED" | "REJECTED";
};

/** Something the order costs less by. */
export type Credit = Omit<DataOfType<"CREDITED">, "type">;

/** An order as its events tell it. Amounts in minor units. */
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly attemptId: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
  readonly draft: OrderDraft;
  readonly placedAt: Date;
  readonly status: OrderStatus;
  /** Why nothing may leave; several at once, in the order in which they came. */
  readonly heldFor: readonly HoldReason[];
  /** The hold that ran out, after which everything that can be cancelled is; null for nearly all. */
  readonly endedBy: HoldReason | null;
  /** Whether inventory said that the stock is the order's. */
  readonly isStockCommitted: boolean;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  readonly chargedBackMinor: bigint;
  readonly isHoldLost: boolean;
  /** Shipments whose capture failed at least once: told only once each. */
  readonly failedCaptures: readonly string[];
  readonly failedRefunds: readonly string[];
  readonly parcels: Readonly<Record<string, Parcel>>;
  readonly cancellations: readonly Cancellation[];
  /** Of every withdrawal fulfillment has decided, the id. */
  readonly withdrawals: readonly string[];
  readonly shortfalls: readonly { readonly id: string; readonly lines: readonly Units[] }[];
  readonly replacements: readonly Replacement[];
  readonly credits: readonly Credit[];
  readonly returns: readonly Return[];
  /** How far what support told of its tickets is known, by ticket. */
  readonly tickets: Readonly<Record<string, number>>;
  /** Counts the events. */
  readonly version: number;
};

/** The first event of an order. */
export const placeOrder = (
  orderId: string,
  placed: Omit<DataOfType<"ORDER_PLACED">, "type">,
  occurredAt: Date,
): OrderEvent => ({ orderId, version: 1, occurredAt, data: { type: "ORDER_PLACED", ...placed } });

/** An order after one more event. Throws when the history is broken: a first event that is no placing, or a gap. */
export function evolve(order: Order | null, event: OrderEvent): Order {
  const { data } = event;
  if (event.version !== (order?.version ?? 0) + 1)
    throw new Error(`order ${event.orderId}: event ${event.version} does not follow ${order?.version ?? 0}`);
  if (data.type === "ORDER_PLACED") {
    if (order !== null) throw new Error(`order ${event.orderId} was placed twice`);
    return newOrder(event.orderId, data, event.occurredAt);
  }
  if (order === null) throw new Error(`order ${event.orderId} begins with ${data.type}`);
  return { ...order, ...changesOf(order, data, event.occurredAt), version: event.version };
}

/** Folds a whole history. Throws for an empty or broken one. */
export function orderOf(events: readonly OrderEvent[]): Order {
  const order = events.reduce<Order | null>(evolve, null);
  if (order === null) throw new Error("an order without events");
  return order;
}

/** What all credits make together. */
export const creditedOf = (order: Pick<Order, "credits">): Taxed =>
  sumTaxed(order.credits.map((credit) => credit.amount));

/** The order's money, from which the status of its payment follows. */
export const moneyOf = (order: Order): OrderMoney => ({
  totalMinor: order.draft.total.gross,
  creditedMinor: creditedOf(order).gross,
  capturedMinor: order.capturedMinor,
  refundedMinor: order.refundedMinor,
  isHoldLost: order.isHoldLost,
  hasFailedRefund: order.failedRefunds.length > 0,
  isChargedBack: order.chargedBackMinor > 0n,
});

function newOrder(id: string, data: DataOfType<"ORDER_PLACED">, placedAt: Date): Order {
  const { number, attemptId, customerId, accessTokenHash, draft, heldFor } = data;
  return {
    id,
    number,
    attemptId,
    customerId,
    accessTokenHash,
    draft,
    placedAt,
    status: heldFor === null ? "PLACED" : moveOrder("PLACED", "HELD"),
    heldFor: heldFor === null ? [] : [heldFor],
    endedBy: null,
    isStockCommitted: false,
    capturedMinor: 0n,
    refundedMinor: 0n,
    chargedBackMinor: 0n,
    isHoldLost: false,
    failedCaptures: [],
    failedRefunds: [],
    parcels: {},
    cancellations: [],
    withdrawals: [],
    shortfalls: [],
    replacements: [],
    credits: [],
    returns: [],
    tickets: {},
    version: 1,
  };
}

function changesOf(order: Order, data: Exclude<OrderEventData, { type: "ORDER_PLACED" }>, at: Date): Partial<Order> {
  switch (data.type) {
    case "STOCK_COMMITTED":
      return { isStockCommitted: true, status: moveOrder(order.status, "STOCK_COMMITTED") };
    case "PAYMENT_CAPTURED":
      return { capturedMinor: data.capturedMinor };
    case "PAYMENT_CAPTURE_FAILED":
      return { failedCaptures: [...order.failedCaptures, data.shipmentId] };
    case "PAYMENT_REFUNDED":
      return { refundedMinor: data.refundedMinor };
    case "PAYMENT_REFUND_FAILED":
      return { failedRefunds: [...order.failedRefunds, data.refundId] };
    case "PAYMENT_CHARGED_BACK":
      return { chargedBackMinor: data.amountMinor };
    case "PAYMENT_AUTHORIZATION_EXPIRED":
      return { isHoldLost: true };
    case "PAYMENT_REAUTHORIZED":
      return { isHoldLost: false };
    case "SHIPMENT_MOVED":
      return withParcel(order, data, at);
    case "TICKET_MOVED":
      return { tickets: { ...order.tickets, [data.ticketId]: data.ticketVersion } };
    case "ORDER_CLAIMED":
      return { customerId: data.customerId, accessTokenHash: null };
    case "ORDER_HELD":
      return { heldFor: [...order.heldFor, data.reason], status: moveOrder(order.status, "HELD") };
    case "ORDER_RELEASED":
      return released(order, data.reason);
    case "HOLD_RAN_OUT":
      return { endedBy: data.reason };
    case "CANCELLATION_REQUESTED": {
      const { type: _, ...asked } = data;
      return { cancellations: [...order.cancellations, { ...asked, requestedAt: at, decided: null }] };
    }
    case "WITHDRAWAL_DECIDED":
      return withDecision(order, data);
    case "STOCK_SHORT":
      return { shortfalls: [...order.shortfalls, { id: data.shortfallId, lines: data.lines }] };
    case "CREDITED": {
      const { type: _, ...credit } = data;
      return { credits: [...order.credits, credit] };
    }
    case "REPLACEMENT_REQUESTED": {
      const { type: _, ...replacement } = data;
      return { replacements: [...order.replacements, { ...replacement, state: "REQUESTED" }] };
    }
    case "REPLACEMENT_COMMITTED":
      return withAnswer(order, data.replacementId, "COMMITTED");
    case "REPLACEMENT_REJECTED":
      return withAnswer(order, data.replacementId, "REJECTED");
    case "ADDRESS_CHANGED":
    case "CONTACT_CHANGED":
      return {};
    case "ORDER_COMPLETED":
      return { status: moveOrder(order.status, "EVERYTHING_DONE"), heldFor: [] };
    case "ORDER_CANCELLED":
      return { status: moveOrder(order.status, "EVERYTHING_CREDITED"), heldFor: [] };
    case "ORDER_EXPIRED":
      return { status: moveOrder(order.status, "MONEY_RAN_OUT"), heldFor: [] };
    default: {
      const before = order.returns.find(({ id }) => id === data.returnId);
      const after = evolveReturn(before, data, at);
      return {
        returns: before ? order.returns.map((asked) => (asked === before ? after : asked)) : [...order.returns, after],
      };
    }
  }
}

function withParcel(order: Order, moved: DataOfType<"SHIPMENT_MOVED">, at: Date): Partial<Order> {
  const { shipmentId, stage, cause, lines } = moved;
  const parcel = moveParcel(order.parcels[shipmentId], { stage, cause, lines }, at);
  const status = isInWork(parcel) ? moveOrder(order.status, "WORK_BEGUN") : order.status;
  return { status, parcels: { ...order.parcels, [shipmentId]: parcel } };
}

function released(order: Order, reason: HoldReason): Partial<Order> {
  const heldFor = order.heldFor.filter((held) => held !== reason);
  if (heldFor.length > 0) return { heldFor };
  const isBegun = Object.values(order.parcels).some(isInWork);
  const known = order.isStockCommitted ? "RELEASED_CONFIRMED" : "RELEASED_UNCONFIRMED";
  return { heldFor, status: moveOrder(order.status, isBegun ? "RELEASED_IN_WORK" : known) };
}

function withDecision(order: Order, { withdrawalId, withdrawn, refused }: DataOfType<"WITHDRAWAL_DECIDED">) {
  return {
    withdrawals: [...order.withdrawals, withdrawalId],
    cancellations: order.cancellations.map((asked) =>
      asked.cancellationId === withdrawalId ? { ...asked, decided: { withdrawn, refused } } : asked,
    ),
  };
}

const withAnswer = (order: Order, replacementId: string, state: Replacement["state"]): Partial<Order> => ({
  replacements: order.replacements.map((asked) =>
    asked.replacementId === replacementId ? { ...asked, state } : asked,
  ),
});
