import type { Taxed } from "@novatech/kernel/money";
import type { OrderDraft } from "./order-draft.ts";
import type { ShipmentStage } from "./parcel.ts";
import type { ReturnEventData } from "./return-event.ts";
import type { Units } from "./units.ts";

/** Why nothing of an order may leave for now. */
export const holdReasons = ["FRAUD_REVIEW", "ADDRESS", "PAYMENT", "OTHER"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Why somebody wants units no more. Never free text: an event holds no personal data. */
export const cancelReasons = ["NO_LONGER_WANTED", "ORDERED_BY_MISTAKE", "FOUND_CHEAPER", "TOO_SLOW", "OTHER"] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Who cancels: the shopper, staff, or a hold that nobody released in time. */
export const cancellers = ["CUSTOMER", "STAFF", "HOLD"] as const;
export type Canceller = (typeof cancellers)[number];

/** Why an order costs less than before. */
export const creditCauses = ["CANCELLATION", "SHORTAGE", "PARCEL_LOST", "RETURN"] as const;
export type CreditCause = (typeof creditCauses)[number];

/** What a replacement is for. REALLOCATION: counted short before it left. RESHIPMENT: lost or damaged. EXCHANGE: of a return. */
export const replacementCauses = ["REALLOCATION", "RESHIPMENT", "EXCHANGE"] as const;
export type ReplacementCause = (typeof replacementCauses)[number];

/** Why fulfillment took units out of parcels. */
export const withdrawalCauses = ["CANCELLATION", "SHORTFALL", "NOT_PICKED_UP"] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/** How far a ticket about an order came, as far as its buyer is told. */
export const ticketMoves = ["OPENED", "ANSWERED", "SOLVED", "REOPENED"] as const;
export type TicketMove = (typeof ticketMoves)[number];

/** A merchant's part of a credit. `shipping` is null while delivery is still owed. */
export type CreditedPart = {
  readonly merchantOrderId: string;
  readonly shipping: Taxed | null;
  readonly lines: readonly (Units & { readonly amount: Taxed; readonly hasLeft: boolean })[];
};

/** What is recorded of an order: the truth, from which everything else follows. No personal data. Amounts in minor units. */
export type OrderEventData =
  | {
      readonly type: "ORDER_PLACED";
      readonly number: string;
      readonly attemptId: string;
      readonly customerId: string | null;
      readonly accessTokenHash: string | null;
      readonly draft: OrderDraft;
      /** Why nothing of it may leave before staff looked at it; null for nearly all. */
      readonly heldFor: HoldReason | null;
      /** What the fraud check found, as names of rules; empty where nothing was. */
      readonly reviewReasons: readonly string[];
    }
  | { readonly type: "STOCK_COMMITTED" }
  | {
      readonly type: "PAYMENT_CAPTURED";
      readonly paymentId: string;
      readonly shipmentId: string;
      readonly amountMinor: bigint;
      /** All that was taken so far. */
      readonly capturedMinor: bigint;
    }
  | {
      readonly type: "PAYMENT_CAPTURE_FAILED";
      readonly paymentId: string;
      readonly shipmentId: string;
      readonly reason: string;
    }
  | {
      readonly type: "PAYMENT_REFUNDED";
      readonly paymentId: string;
      readonly refundId: string;
      readonly amountMinor: bigint;
      /** All that was given back so far. */
      readonly refundedMinor: bigint;
    }
  | {
      readonly type: "PAYMENT_REFUND_FAILED";
      readonly paymentId: string;
      readonly refundId: string;
      readonly amountMinor: bigint;
      readonly reason: string;
    }
  | {
      readonly type: "PAYMENT_CHARGED_BACK";
      readonly paymentId: string;
      readonly amountMinor: bigint;
      readonly reason: string;
    }
  | { readonly type: "PAYMENT_AUTHORIZATION_EXPIRED"; readonly paymentId: string }
  | { readonly type: "PAYMENT_REAUTHORIZED"; readonly paymentId: string }
  | {
      readonly type: "SHIPMENT_MOVED";
      readonly shipmentId: string;
      readonly merchantOrderId: string;
      readonly stage: ShipmentStage;
      readonly cause: "ORDER" | ReplacementCause;
      readonly carrier: string;
      readonly trackingNumber: string | null;
      /** A town and a country code. */
      readonly location: string | null;
      readonly lines: readonly Units[];
    }
  /** A guest's order came into an account; the guest's secret ends with it. */
  | { readonly type: "ORDER_CLAIMED"; readonly customerId: string }
  | {
      readonly type: "TICKET_MOVED";
      readonly ticketId: string;
      /** Counts what support told of the ticket, from 1: what is not higher is known. */
      readonly ticketVersion: number;
      readonly move: TicketMove;
    }
  | { readonly type: "ORDER_HELD"; readonly reason: HoldReason }
  | { readonly type: "ORDER_RELEASED"; readonly reason: HoldReason }
  /** Nobody released it in time: what can still be kept from leaving is cancelled. */
  | { readonly type: "HOLD_RAN_OUT"; readonly reason: HoldReason }
  | {
      readonly type: "CANCELLATION_REQUESTED";
      readonly cancellationId: string;
      readonly by: Canceller;
      readonly reason: CancelReason | null;
      readonly lines: readonly Units[];
    }
  | {
      readonly type: "WITHDRAWAL_DECIDED";
      /** The cancellation, or the shortfall. */
      readonly withdrawalId: string;
      readonly cause: WithdrawalCause;
      readonly withdrawn: readonly Units[];
      readonly refused: readonly Units[];
    }
  | { readonly type: "STOCK_SHORT"; readonly shortfallId: string; readonly lines: readonly Units[] }
  | {
      readonly type: "CREDITED";
      readonly creditId: string;
      readonly cause: CreditCause;
      readonly parts: readonly CreditedPart[];
      readonly amount: Taxed;
      /** The return it settles; null for other causes. */
      readonly returnId: string | null;
    }
  | {
      readonly type: "REPLACEMENT_REQUESTED";
      readonly replacementId: string;
      readonly cause: ReplacementCause;
      readonly lines: readonly Units[];
      /** The parcel that was lost or damaged; null for other causes. */
      readonly shipmentId: string | null;
      readonly returnId: string | null;
    }
  | { readonly type: "REPLACEMENT_COMMITTED"; readonly replacementId: string }
  | { readonly type: "REPLACEMENT_REJECTED"; readonly replacementId: string }
  | { readonly type: "ADDRESS_CHANGED" }
  | { readonly type: "CONTACT_CHANGED" }
  | ReturnEventData
  | { readonly type: "ORDER_COMPLETED" }
  | { readonly type: "ORDER_CANCELLED" }
  | { readonly type: "ORDER_EXPIRED" };

/** The data of one type of event. */
export type DataOfType<Type extends OrderEventData["type"]> = Extract<OrderEventData, { type: Type }>;

/** A recorded event: its place in the order's history (from 1, gap-free) and its time. */
export type OrderEvent = {
  readonly orderId: string;
  readonly version: number;
  readonly occurredAt: Date;
  readonly data: OrderEventData;
};
