import { owedMinor } from "./money-status.ts";
import { creditOf, type CreditUnits } from "./credit.ts";
import { evolve, moneyOf, type Order } from "./order.ts";
import type { CreditCause, DataOfType, OrderEvent, OrderEventData } from "./order-event.ts";
import { hasEnded, moveOrder } from "./order-status.ts";
import {
  atMost,
  cancellable,
  creditable,
  isSettled,
  openCancellations,
  openReplacements,
  splitByPayment,
  unitsOf,
} from "./order-units.ts";
import { hasLeft, isFinal, isGone, toldKey } from "./parcel.ts";
import { isOpenReturn } from "./return.ts";
import type { Units } from "./units.ts";

/** What other rooms and timers make known of an order. */
export type OrderFact = Extract<
  OrderEventData,
  {
    type:
      | "STOCK_COMMITTED"
      | "PAYMENT_CAPTURED"
      | "PAYMENT_CAPTURE_FAILED"
      | "PAYMENT_REFUNDED"
      | "PAYMENT_REFUND_FAILED"
      | "PAYMENT_CHARGED_BACK"
      | "PAYMENT_AUTHORIZATION_EXPIRED"
      | "PAYMENT_REAUTHORIZED"
      | "SHIPMENT_MOVED"
      | "TICKET_MOVED"
      | "WITHDRAWAL_DECIDED"
      | "STOCK_SHORT"
      | "REPLACEMENT_COMMITTED"
      | "REPLACEMENT_REJECTED"
      | "HOLD_RAN_OUT";
  }
>;

/** An event with the order before and after it. */
export type Step = { readonly event: OrderEvent; readonly before: Order; readonly after: Order };

/** What is decided with: when it happened, and ids for what it makes (`next("cred")`). */
export type Moment = { readonly at: Date; readonly nextId: (prefix: string) => string };

/**
 * What a fact adds to an order's history: nothing when it is known already; else the fact, what follows from it, and the order's end when
 * it was the last thing missing. Facts of different rooms may come in any order, and again.
 */
export const recordFact = (order: Order, fact: OrderFact, moment: Moment): readonly Step[] =>
  isKnown(order, fact, moment.at) ? [] : recordAll(order, [fact], moment);

/** The same for what was decided here, which is news always. Nothing for an empty list. */
export function recordAll(order: Order, decided: readonly OrderEventData[], moment: Moment): readonly Step[] {
  const steps: Step[] = [];
  const record = (data: OrderEventData): void => {
    const before = steps.at(-1)?.after ?? order;
    const event = { orderId: order.id, version: before.version + 1, occurredAt: moment.at, data };
    const after = evolve(before, event);
    steps.push({ event, before, after });
    for (const next of followUps({ event, before, after }, moment.nextId)) record(next);
  };
  for (const data of decided) record(data);
  const last = steps.at(-1);
  const end = last && endOf(last.after);
  if (end) record({ type: end });
  return steps;
}

function isKnown(order: Order, fact: OrderFact, at: Date): boolean {
  switch (fact.type) {
    case "STOCK_COMMITTED":
      return order.isStockCommitted;
    case "PAYMENT_CAPTURED":
      return fact.capturedMinor <= order.capturedMinor;
    case "PAYMENT_CAPTURE_FAILED":
      return order.failedCaptures.includes(fact.shipmentId);
    case "PAYMENT_REFUNDED":
      return fact.refundedMinor <= order.refundedMinor;
    case "PAYMENT_REFUND_FAILED":
      return order.failedRefunds.includes(fact.refundId);
    case "PAYMENT_CHARGED_BACK":
      return fact.amountMinor <= order.chargedBackMinor;
    case "PAYMENT_AUTHORIZATION_EXPIRED":
      return order.isHoldLost;
    case "PAYMENT_REAUTHORIZED":
      return !order.isHoldLost;
    case "SHIPMENT_MOVED":
      return order.parcels[fact.shipmentId]?.told.includes(toldKey(fact.stage, at)) ?? false;
    case "TICKET_MOVED":
      return fact.ticketVersion <= (order.tickets[fact.ticketId] ?? 0);
    case "WITHDRAWAL_DECIDED":
      return order.withdrawals.includes(fact.withdrawalId);
    case "STOCK_SHORT":
      return order.withdrawals.includes(fact.shortfallId) || order.shortfalls.some(({ id }) => id === fact.shortfallId);
    case "REPLACEMENT_COMMITTED":
    case "REPLACEMENT_REJECTED":
      return replacementOf(order, fact.replacementId).state !== "REQUESTED";
    case "HOLD_RAN_OUT":
      return hasEnded(order.status) || order.endedBy !== null || !order.heldFor.includes(fact.reason);
  }
}

function replacementOf(order: Order, replacementId: string): Order["replacements"][number] {
  const asked = order.replacements.find((one) => one.replacementId === replacementId);
  if (asked === undefined) throw new Error(`order ${order.id} asked for no replacement ${replacementId}`);
  return asked;
}

type NextId = Moment["nextId"];

function followUps({ event: { data }, before, after }: Step, nextId: NextId): readonly OrderEventData[] {
  switch (data.type) {
    case "SHIPMENT_MOVED":
      return afterParcel(before, after, data, nextId);
    case "WITHDRAWAL_DECIDED":
      return afterWithdrawal(after, data, nextId);
    case "REPLACEMENT_REJECTED":
      return withoutReplacement(after, data.replacementId, nextId);
    // Nobody released the order in time while this stock was sought: it is not to leave either.
    case "REPLACEMENT_COMMITTED":
      return after.endedBy === null ? [] : cancelAll(after, replacementOf(after, data.replacementId).lines, nextId);
    case "HOLD_RAN_OUT":
      return cancelAll(after, after.draft.lines, nextId);
    case "PAYMENT_AUTHORIZATION_EXPIRED":
      return hasEnded(after.status) || after.heldFor.includes("PAYMENT") || isPaid(after)
        ? []
        : [{ type: "ORDER_HELD", reason: "PAYMENT" }];
    case "PAYMENT_REAUTHORIZED":
      return after.heldFor.includes("PAYMENT") && after.endedBy === null
        ? [{ type: "ORDER_RELEASED", reason: "PAYMENT" }]
        : [];
    default:
      return [];
  }
}

const isPaid = (order: Order): boolean => order.capturedMinor >= owedMinor(moneyOf(order));

/** A parcel that is lost or broken is sent again; one that came back unopened is credited. */
function afterParcel(
  before: Order,
  after: Order,
  { shipmentId, stage, lines }: DataOfType<"SHIPMENT_MOVED">,
  nextId: NextId,
): readonly OrderEventData[] {
  const parcel = after.parcels[shipmentId];
  const was = before.parcels[shipmentId];
  if (!parcel || !isGone(parcel) || parcel.stage !== stage || (was && isGone(was))) return [];
  const units = atMost(lines, unitsOf(after), creditable);
  if (stage !== "RETURNED_TO_SENDER" && after.endedBy === null)
    return replacement(units, { cause: "RESHIPMENT", shipmentId, returnId: null }, nextId);
  return credited(after, "PARCEL_LOST", hadLeft(units), nextId);
}

/** What was taken out of parcels: credited when somebody wanted that, sought elsewhere when it was only short. */
function afterWithdrawal(
  order: Order,
  { cause, withdrawn }: DataOfType<"WITHDRAWAL_DECIDED">,
  nextId: NextId,
): readonly OrderEventData[] {
  const units = unitsOf(order);
  const split = atMost(withdrawn, units, creditable).map(({ lineId, quantity }) => {
    const line = units.find((one) => one.lineId === lineId);
    return { lineId, ...(line ? splitByPayment(line, quantity) : { unleft: 0, left: 0 }) };
  });
  if (cause === "SHORTFALL" && order.endedBy === null) {
    const unpaid = split.flatMap(({ lineId, unleft }) => (unleft > 0 ? [{ lineId, quantity: unleft }] : []));
    const paid = split.flatMap(({ lineId, left }) => (left > 0 ? [{ lineId, quantity: left }] : []));
    return [
      ...replacement(unpaid, { cause: "REALLOCATION", shipmentId: null, returnId: null }, nextId),
      // It was lost once and paid for: what takes its place must not be charged again.
      ...replacement(paid, { cause: "RESHIPMENT", shipmentId: null, returnId: null }, nextId),
    ];
  }
  const parts = split.flatMap(({ lineId, unleft, left }): CreditUnits[] => [
    { lineId, quantity: unleft, hasLeft: false },
    { lineId, quantity: left, hasLeft: true },
  ]);
  return credited(order, cause === "SHORTFALL" ? "SHORTAGE" : "CANCELLATION", parts, nextId);
}

/** There is no other stock: what was paid comes back, what was not is not taken. */
function withoutReplacement(order: Order, replacementId: string, nextId: NextId): readonly OrderEventData[] {
  const { cause, lines, returnId } = replacementOf(order, replacementId);
  if (cause === "REALLOCATION") {
    const units = lines.map((line) => ({ ...line, hasLeft: false }));
    return credited(order, "SHORTAGE", units, nextId);
  }
  return credited(order, cause === "EXCHANGE" ? "RETURN" : "PARCEL_LOST", hadLeft(lines), nextId, returnId);
}

const hadLeft = (units: readonly Units[]): readonly CreditUnits[] => units.map((line) => ({ ...line, hasLeft: true }));

function replacement(
  lines: readonly Units[],
  why: Pick<DataOfType<"REPLACEMENT_REQUESTED">, "cause" | "shipmentId" | "returnId">,
  nextId: NextId,
): readonly OrderEventData[] {
  return lines.length === 0 ? [] : [{ type: "REPLACEMENT_REQUESTED", replacementId: nextId("repl"), lines, ...why }];
}

function credited(
  order: Order,
  cause: CreditCause,
  units: readonly CreditUnits[],
  nextId: NextId,
  returnId: string | null = null,
): readonly OrderEventData[] {
  const credit = creditOf(order, { creditId: nextId("cred"), cause, units, returnId });
  return credit === null ? [] : [{ type: "CREDITED", ...credit }];
}

function cancelAll(order: Order, wanted: readonly Units[], nextId: NextId): readonly OrderEventData[] {
  const lines = atMost(wanted, unitsOf(order), cancellable);
  const cancellationId = nextId("canc");
  return lines.length === 0
    ? []
    : [{ type: "CANCELLATION_REQUESTED", cancellationId, by: "HOLD", reason: null, lines }];
}

/** How an order ends by now; null while something is still to come. */
function endOf(order: Order): "ORDER_CANCELLED" | "ORDER_EXPIRED" | "ORDER_COMPLETED" | null {
  const { status } = order;
  const units = unitsOf(order);
  if (units.every((line) => creditable(line) === 0) && !Object.values(order.parcels).some(hasLeft)) {
    if (order.endedBy === "PAYMENT" && moveOrder(status, "MONEY_RAN_OUT") !== status) return "ORDER_EXPIRED";
    return moveOrder(status, "EVERYTHING_CREDITED") === status ? null : "ORDER_CANCELLED";
  }
  const isDone = order.isStockCommitted && isPaid(order) && units.every(isSettled);
  return isDone && moveOrder(status, "EVERYTHING_DONE") !== status ? "ORDER_COMPLETED" : null;
}

/** Whether nothing more is expected of an order: it ended, and no parcel, return or replacement is under way. */
export function isAtRest(order: Order): boolean {
  const inExchange = (units: readonly Units[]): number => units.reduce((total, line) => total + line.quantity, 0);
  const promised = order.replacements.filter((one) => one.cause === "EXCHANGE" && one.state === "COMMITTED");
  const parcels = Object.values(order.parcels);
  return (
    hasEnded(order.status) &&
    parcels.every((parcel) => isFinal(parcel.stage)) &&
    openCancellations(order).length === 0 &&
    openReplacements(order).length === 0 &&
    !order.returns.some(isOpenReturn) &&
    inExchange(promised.flatMap((one) => one.lines)) <=
      inExchange(parcels.flatMap((parcel) => (parcel.cause === "EXCHANGE" ? parcel.lines : [])))
  );
}
