import type { PricedLine } from "./total.ts";

/** An amount in minor units of a currency. */
export type Amount = { readonly minor: bigint; readonly currency: string };

/** What promotions can do. */
export const promotionKinds = ["BUY_X_GET_Y", "PERCENT_OFF", "AMOUNT_OFF", "FREE_SHIPPING"] as const;
export type PromotionKind = (typeof promotionKinds)[number];

/** What a promotion takes off. Basis points: 1500 is 15 %. */
export type PromotionEffect =
  | { readonly kind: "PERCENT_OFF"; readonly basisPoints: number }
  | { readonly kind: "AMOUNT_OFF"; readonly amount: Amount }
  | { readonly kind: "FREE_SHIPPING" }
  /** Of every `buyQuantity + getQuantity` units the cheapest `getQuantity` cost so much less; 10000 is free. */
  | {
      readonly kind: "BUY_X_GET_Y";
      readonly buyQuantity: number;
      readonly getQuantity: number;
      readonly basisPoints: number;
    };

/** What a promotion is for. */
export const targetKinds = ["EVERYTHING", "MERCHANTS", "PRODUCTS", "VARIANTS"] as const;
export type PromotionTarget = { readonly kind: (typeof targetKinds)[number]; readonly ids: readonly string[] };

/** What may be changed of a promotion. */
export type PromotionTerms = {
  readonly name: string;
  readonly effect: PromotionEffect;
  readonly target: PromotionTarget;
  /** What the lines it is for must cost, as in the price list, before anything is taken off. */
  readonly minimumSubtotal: Amount | null;
  /** Whether guests are left out. */
  readonly customersOnly: boolean;
  /** Whether it stands alone: nothing else is taken off beside it. */
  readonly isExclusive: boolean;
  readonly startsAt: Date;
  /** Null: until somebody ends it. */
  readonly endsAt: Date | null;
  readonly usageLimit: number | null;
  /** Needs a log-in. */
  readonly usageLimitPerCustomer: number | null;
};

/** Something that makes carts cheaper. */
export type Promotion = PromotionTerms & {
  readonly id: string;
  /** Counts the edits, from 1. */
  readonly version: number;
  /** The merchant who pays for it, whose lines alone it touches; null: the marketplace pays. */
  readonly merchantId: string | null;
  /** Null: it needs no code. Upper case. */
  readonly code: string | null;
  /** Uses held for check-outs under way. */
  readonly usesHeld: number;
  /** Uses by orders. */
  readonly usesUsed: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** When somebody ended it, or its end when that is long over; null while it may run. */
  readonly endedAt: Date | null;
};

/** A promotion that may be for a cart, with the uses its customer has of it, held or used. */
export type Candidate = { readonly promotion: Promotion; readonly usesOfCustomer: number };

/** Who buys what, and when. */
export type Occasion = {
  readonly currency: string;
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly lines: readonly PricedLine[];
  readonly now: Date;
};

/** Why a promotion is not for a cart, with what is missing. */
export type Obstacle =
  | { readonly kind: "ENDED" | "USED_UP" | "USED_UP_BY_CUSTOMER" | "LOG_IN_NEEDED" | "NOTHING_FITS" }
  | { readonly kind: "OTHER_CURRENCY"; readonly currency: string }
  | { readonly kind: "MINIMUM_NOT_REACHED"; readonly missingMinor: bigint }
  | { readonly kind: "TOO_FEW_UNITS"; readonly missingQuantity: number };

/** Another promotion keeps it out, or the other way round. */
export type NotCombinable = { readonly kind: "NOT_COMBINABLE"; readonly other: string };

/** Whether its uses are counted: then one must be held before an order may have it. */
export const isCounted = (terms: Pick<PromotionTerms, "usageLimit" | "usageLimitPerCustomer">): boolean =>
  terms.usageLimit !== null || terms.usageLimitPerCustomer !== null;

/** How a promotion stands. */
export const statusOf = (
  { startsAt, endsAt, endedAt }: Pick<Promotion, "startsAt" | "endsAt" | "endedAt">,
  now: Date,
): "SCHEDULED" | "RUNNING" | "ENDED" => {
  if (endedAt !== null || (endsAt !== null && endsAt <= now)) return "ENDED";
  return startsAt <= now ? "RUNNING" : "SCHEDULED";
};

/** Whether a promotion is for what a line sells. */
export function isFor({ merchantId, target }: Promotion, { sold }: Pick<PricedLine, "sold">): boolean {
  if (merchantId !== null && sold.merchantId !== merchantId) return false;
  switch (target.kind) {
    case "EVERYTHING":
      return true;
    case "MERCHANTS":
      return target.ids.includes(sold.merchantId);
    case "PRODUCTS":
      return target.ids.includes(sold.productId);
    case "VARIANTS":
      return target.ids.includes(sold.variantId);
  }
}

/** What keeps a promotion from a cart; null when nothing does. */
export function obstacleTo({ promotion, usesOfCustomer }: Candidate, occasion: Occasion): Obstacle | null {
  const { usageLimit, usageLimitPerCustomer, effect, minimumSubtotal } = promotion;
  if (statusOf(promotion, occasion.now) !== "RUNNING") return { kind: "ENDED" };
  if (usageLimit !== null && promotion.usesHeld + promotion.usesUsed >= usageLimit) return { kind: "USED_UP" };
  if (occasion.customerId === null && (promotion.customersOnly || usageLimitPerCustomer !== null))
    return { kind: "LOG_IN_NEEDED" };
  if (usageLimitPerCustomer !== null && usesOfCustomer >= usageLimitPerCustomer) return { kind: "USED_UP_BY_CUSTOMER" };
  const needed = effect.kind === "AMOUNT_OFF" ? effect.amount.currency : (minimumSubtotal?.currency ?? null);
  if (needed !== null && needed !== occasion.currency) return { kind: "OTHER_CURRENCY", currency: needed };
  const lines = occasion.lines.filter((line) => isFor(promotion, line));
  if (lines.length === 0) return { kind: "NOTHING_FITS" };
  const subtotal = lines.reduce((sum, line) => sum + line.sold.unitPriceMinor * BigInt(line.quantity), 0n);
  if (minimumSubtotal !== null && subtotal < minimumSubtotal.minor)
    return { kind: "MINIMUM_NOT_REACHED", missingMinor: minimumSubtotal.minor - subtotal };
  if (effect.kind === "BUY_X_GET_Y") {
    const units = lines.reduce((sum, line) => sum + line.quantity, 0);
    const missingQuantity = effect.buyQuantity + effect.getQuantity - units;
    if (missingQuantity > 0) return { kind: "TOO_FEW_UNITS", missingQuantity };
  }
  return null;
}
