import type { Refusal } from "./errors.ts";

/** What somebody waits for. */
export type ProductAlertKind = "BACK_IN_STOCK" | "PRICE_DROP";

/** Somebody waits for something to happen to a variant of a product. */
export type ProductAlert = {
  readonly id: string;
  readonly personId: string;
  readonly kind: ProductAlertKind;
  readonly variantId: string;
  readonly productName: string;
  /** ISO 4217; null for a stock alert that tells no price. */
  readonly currency: string | null;
  /** Tell at this price or below, in minor units; null: at any lower one. */
  readonly targetMinor: bigint | null;
  /** The price that must be undercut, in minor units; null for stock alerts. */
  readonly baselineMinor: bigint | null;
  /** Whether it will tell. A stock alert that told does not. */
  readonly isWaiting: boolean;
  readonly createdAt: Date;
  readonly toldAt: Date | null;
};

/** How many alerts a person may have. */
export const maxAlerts = 200;
/** How long an alert that told is still shown, in milliseconds: 90 days. */
export const toldAlertKeptMs = 90 * 24 * 60 * 60 * 1000;

/** Why a price is none to wait for, when the variant costs `nowMinor`; null for one that is. */
export function objectionToTarget(targetMinor: bigint | null, nowMinor: bigint): Refusal | null {
  const field = ["input", "targetAmountMinor"];
  if (targetMinor === null) return null;
  if (targetMinor <= 0n) return { code: "INVALID_INPUT", message: "Wait for a price above 0.", field };
  if (targetMinor >= nowMinor)
    return {
      code: "PRICE_REACHED",
      message: `It costs ${nowMinor} in minor units now: that is your price already. Wait for a lower one, or leave it out.`,
      field,
    };
  return null;
}
