import { toDecimal } from "@novatech/kernel/money";
import type { OrderEventData, ReplacementCause, TicketMove } from "./order-event.ts";
import { hasEnded } from "./order-status.ts";
import type { ShipmentStage } from "./parcel.ts";
import { isAtRest, type Step } from "./record-fact.ts";
import type { ReturnEventData } from "./return-event.ts";
import { shipmentMessage } from "./shipment-message.ts";
import type { Units } from "./units.ts";

/** What a shopper is told happened to an order. */
export type TimelineEntryKind =
  | Exclude<
      OrderEventData["type"],
      | "STOCK_COMMITTED"
      | "SHIPMENT_MOVED"
      | "TICKET_MOVED"
      | "WITHDRAWAL_DECIDED"
      | "HOLD_RAN_OUT"
      | "CREDITED"
      | "CONTACT_CHANGED"
    >
  | "ORDER_CONFIRMED"
  | "ORDER_CREDITED"
  | "CANCELLATION_DECIDED"
  | `SHIPMENT_${ShipmentStage}`
  | `TICKET_${TicketMove}`;

/** An entry of an order's timeline. `sequence` counts the order's entries from 1 without a gap. */
export type TimelineEntry = {
  readonly orderId: string;
  /** The first day of the month in which the order was placed, `2026-01-01`: where its rows lie. */
  readonly placedMonth: string;
  readonly sequence: number;
  readonly kind: TimelineEntryKind;
  /** Words for the shopper. */
  readonly message: string;
  readonly occurredAt: Date;
  readonly shipmentId: string | null;
  readonly paymentId: string | null;
  readonly returnId: string | null;
  readonly ticketId: string | null;
  /** Whether, when it was written, nothing more was expected: streams that have sent the newest entry end there. */
  readonly isLast: boolean;
};

/** The month in which an order was placed, by UTC: all its rows of the partitioned tables lie in that one partition. */
export const monthOf = (placedAt: Date): string => `${placedAt.toISOString().slice(0, 7)}-01`;

/** The entry an event makes on the timeline; null for those that are told by another one. */
export function timelineEntryOf(step: Pick<Step, "event" | "after">, sequence: number): TimelineEntry | null {
  const { event, after } = step;
  const { data } = event;
  const kind = kindOf(data);
  // The stock of an order that was cancelled meanwhile is none of the shopper's business.
  if (kind === null || (kind === "ORDER_CONFIRMED" && hasEnded(after.status))) return null;
  return {
    orderId: event.orderId,
    placedMonth: monthOf(after.placedAt),
    sequence,
    kind,
    message: messageOf(data, step),
    occurredAt: event.occurredAt,
    shipmentId: "shipmentId" in data ? data.shipmentId : null,
    paymentId: "paymentId" in data ? data.paymentId : null,
    returnId: "returnId" in data ? data.returnId : null,
    ticketId: "ticketId" in data ? data.ticketId : null,
    isLast: isAtRest(after),
  };
}

function kindOf(data: OrderEventData): TimelineEntryKind | null {
  switch (data.type) {
    case "STOCK_COMMITTED":
      return "ORDER_CONFIRMED";
    case "SHIPMENT_MOVED":
      return `SHIPMENT_${data.stage}`;
    case "TICKET_MOVED":
      return `TICKET_${data.move}`;
    case "CREDITED":
      return "ORDER_CREDITED";
    case "WITHDRAWAL_DECIDED":
      return data.cause === "SHORTFALL" ? null : "CANCELLATION_DECIDED";
    // The cancellation that follows says it.
    case "HOLD_RAN_OUT":
    case "CONTACT_CHANGED":
      return null;
    default:
      return data.type;
  }
}

const countOf = (units: readonly Units[]): string => {
  const count = units.reduce((total, line) => total + line.quantity, 0);
  return count === 1 ? "1 item" : `${count} items`;
};

const replacementWords: Readonly<Record<ReplacementCause, readonly [asked: string, found: string]>> = {
  REALLOCATION: [
    "Something you ordered was not where it should be. We look for it in another warehouse.",
    "We found it in another warehouse and send it from there.",
  ],
  RESHIPMENT: [
    "We are sorry about your parcel, and look for the same things to send them again.",
    "We send it to you again, at no charge.",
  ],
  EXCHANGE: ["We look for the same things to exchange what you sent back.", "We send you the exchange, at no charge."],
};

const ticketWords: Readonly<Record<TicketMove, string>> = {
  OPENED: "You asked us for help with this order.",
  ANSWERED: "There is an answer to your question.",
  SOLVED: "Your question is settled. Tell us when it is not.",
  REOPENED: "We look at your question again.",
};

function messageOf(data: OrderEventData, { after }: Pick<Step, "after">): string {
  const { currency } = after.draft;
  const money = (minor: bigint): string => `${toDecimal(minor, currency)} ${currency}`;
  switch (data.type) {
    case "ORDER_PLACED":
      return data.heldFor === null
        ? `Thank you! We have your order ${data.number}.`
        : `Thank you! We have your order ${data.number}, and look at it once more before anything leaves.`;
    case "STOCK_COMMITTED":
      return "Everything you ordered is set aside for you.";
    case "PAYMENT_CAPTURED":
      return "We charged your card for a parcel that left.";
    case "PAYMENT_CAPTURE_FAILED":
      return "We could not charge your card for a parcel that left. We will try again.";
    case "PAYMENT_REFUNDED":
      return `We gave ${money(data.amountMinor)} back to your card.`;
    case "PAYMENT_REFUND_FAILED":
      return `We could not give ${money(data.amountMinor)} back to your card. We will get in touch with you.`;
    case "PAYMENT_CHARGED_BACK":
      return `Your bank took ${money(data.amountMinor)} back.`;
    case "PAYMENT_AUTHORIZATION_EXPIRED":
      return "Your bank no longer holds the money for this order.";
    case "PAYMENT_REAUTHORIZED":
      return "Your bank holds the money for this order again.";
    case "ORDER_CLAIMED":
      return "The order is in your account now. The link that was sent for it opens it no more.";
    case "ORDER_HELD":
      return data.reason === "PAYMENT"
        ? "Nothing more leaves until your payment is settled."
        : "We look at your order once more before anything else leaves.";
    case "ORDER_RELEASED":
      return "Your order goes on.";
    case "CANCELLATION_REQUESTED":
      return `We try to cancel ${countOf(data.lines)}.`;
    case "WITHDRAWAL_DECIDED":
      return withdrawalMessage(data.cause === "NOT_PICKED_UP", data.withdrawn, data.refused);
    case "STOCK_SHORT":
      return `${countOf(data.lines)} of your order could not be found in the warehouse.`;
    case "CREDITED":
      return `Your order costs ${money(data.amount.gross)} less.`;
    case "REPLACEMENT_REQUESTED":
      return replacementWords[data.cause][0];
    case "REPLACEMENT_COMMITTED": {
      const asked = after.replacements.find((one) => one.replacementId === data.replacementId);
      return replacementWords[asked?.cause ?? "RESHIPMENT"][1];
    }
    case "REPLACEMENT_REJECTED":
      return "There is no more of it. You do not pay for it.";
    case "ADDRESS_CHANGED":
      return "The delivery address was changed for every parcel that has no label yet.";
    case "ORDER_COMPLETED":
      return after.credits.length === 0 ? "Everything has arrived. Enjoy!" : "Your order is complete.";
    case "ORDER_CANCELLED":
      return "Your order was cancelled. You pay nothing.";
    case "ORDER_EXPIRED":
      return "Your order ended, because it was not paid for in time.";
    case "SHIPMENT_MOVED":
      return shipmentMessage(data);
    case "TICKET_MOVED":
      return ticketWords[data.move];
    case "HOLD_RAN_OUT":
    case "CONTACT_CHANGED":
      return "";
    default:
      return returnMessage(data);
  }
}

function withdrawalMessage(isPickUp: boolean, withdrawn: readonly Units[], refused: readonly Units[]): string {
  if (isPickUp) return `${countOf(withdrawn)} were not picked up in time and are cancelled.`;
  if (refused.length === 0) return `${countOf(withdrawn)} cancelled.`;
  const late = `${countOf(refused)} had left already and cannot be cancelled: you can send them back.`;
  return withdrawn.length === 0 ? late : `${countOf(withdrawn)} cancelled. ${late}`;
}

function returnMessage(data: ReturnEventData): string {
  switch (data.type) {
    case "RETURN_REQUESTED":
      return `You want to send ${countOf(data.lines)} back. The seller will answer.`;
    case "RETURN_APPROVED":
      return "You can send it back: the seller expects your parcel.";
    case "RETURN_DECLINED":
      return "The seller does not take it back.";
    case "RETURN_SHIPPED":
      return "Your return is on its way to the seller.";
    case "RETURN_CANCELLED":
      return "The return was cancelled.";
    case "RETURN_EXPIRED":
      return "The return ended, because nothing was sent in time.";
    case "RETURN_RECEIVED":
      return "The seller has your return.";
    case "RETURN_INSPECTED":
      return "The seller looked at your return.";
    case "RETURN_RESOLVED":
      return {
        REFUND: "The seller gives you your money back.",
        EXCHANGE: "The seller sends you the same again.",
        REJECTED: "The seller does not accept what was sent back.",
      }[data.resolution];
  }
}
