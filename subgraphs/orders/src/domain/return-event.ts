/** Why something is sent back. Never free text: an event holds no personal data. */
export const returnReasons = [
  "DEFECTIVE",
  "DAMAGED_ON_ARRIVAL",
  "WRONG_ITEM",
  "NOT_AS_DESCRIBED",
  "NO_LONGER_WANTED",
  "OTHER",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What a shopper wants for it. */
export const returnWishes = ["REFUND", "EXCHANGE"] as const;
export type ReturnWish = (typeof returnWishes)[number];

/** How a return was settled. */
export const returnResolutions = ["REFUND", "EXCHANGE", "REJECTED"] as const;
export type ReturnResolution = (typeof returnResolutions)[number];

/** What is recorded of an order's returns. */
export type ReturnEventData =
  | {
      readonly type: "RETURN_REQUESTED";
      readonly returnId: string;
      readonly merchantOrderId: string;
      readonly wanted: ReturnWish;
      readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly reason: ReturnReason }[];
    }
  | { readonly type: "RETURN_APPROVED"; readonly returnId: string }
  | { readonly type: "RETURN_DECLINED"; readonly returnId: string }
  | {
      readonly type: "RETURN_SHIPPED";
      readonly returnId: string;
      readonly carrier: string | null;
      readonly trackingNumber: string | null;
    }
  | { readonly type: "RETURN_CANCELLED"; readonly returnId: string }
  | { readonly type: "RETURN_EXPIRED"; readonly returnId: string }
  | { readonly type: "RETURN_RECEIVED"; readonly returnId: string }
  | {
      readonly type: "RETURN_INSPECTED";
      readonly returnId: string;
      /** What did not come at all is in neither number. */
      readonly lines: readonly { readonly lineId: string; readonly good: number; readonly damaged: number }[];
    }
  | {
      readonly type: "RETURN_RESOLVED";
      readonly returnId: string;
      readonly resolution: ReturnResolution;
    };
