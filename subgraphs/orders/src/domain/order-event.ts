import type { OrderDraft } from "./order-draft.ts";

/** How far a parcel is, in the order in which it happens. */
export const shipmentStages = [
  "CREATED",
  "PACKED",
  "LABEL_PURCHASED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
] as const;
export type ShipmentStage = (typeof shipmentStages)[number];

/** Why nothing of an order may leave for now. */
export const holdReasons = ["FRAUD_REVIEW", "ADDRESS", "PAYMENT", "OTHER"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What is recorded of an order: the truth, from which everything else follows. No personal data. */
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
      readonly type: "SHIPMENT_MOVED";
      readonly shipmentId: string;
      readonly merchantOrderId: string;
      readonly stage: ShipmentStage;
      readonly carrier: string;
      readonly trackingNumber: string | null;
      /** A town and a country code. */
      readonly location: string | null;
      readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
    }
  | { readonly type: "ORDER_COMPLETED" };

/** A recorded event: its place in the order's history (from 1, gap-free) and its time. */
export type OrderEvent = {
  readonly orderId: string;
  readonly version: number;
  readonly occurredAt: Date;
  readonly data: OrderEventData;
};
