import { addMilliseconds } from "@novatech/kernel/clock";
import type { Promotion } from "./promotion.ts";

/** How the uses of promotions stand that one check-out attempt has. */
export const holdStates = ["HELD", "USED", "RETURNED", "RELEASED", "EXPIRED", "REJECTED", "CLOSED"] as const;
export type HoldState = (typeof holdStates)[number];

/**
 * What can happen to them: `use` the order was placed; `giveBack` it was cancelled or expired; `release` the check-out failed; `expire`
 * nobody settled it in time.
 */
export const holdMoves = ["use", "giveBack", "release", "expire"] as const;
export type HoldMove = (typeof holdMoves)[number];

/**
 * Every legal move; what is not here does not happen. EXPIRED → USED: an order placed after all takes uses again, if there are any.
 * REJECTED: nothing was held. CLOSED: the check-out failed before it was seen here, so it never holds anything; it is released when
 * it is seen. An order that is cancelled before it is seen as placed gives back what is held, and is not counted afterwards.
 */
export const holdTransitions: Readonly<Record<HoldState, Readonly<Partial<Record<HoldMove, HoldState>>>>> = {
  HELD: { use: "USED", giveBack: "RETURNED", release: "RELEASED", expire: "EXPIRED" },
  USED: { giveBack: "RETURNED" },
  RETURNED: {},
  RELEASED: {},
  EXPIRED: { use: "USED", giveBack: "RETURNED", release: "RELEASED" },
  REJECTED: { release: "RELEASED" },
  CLOSED: { release: "RELEASED" },
};

/** What an attempt counts for in each state: uses held and uses used of each of its promotions. */
export const countsIn = (state: HoldState): { readonly held: 0 | 1; readonly used: 0 | 1 } => ({
  held: state === "HELD" ? 1 : 0,
  used: state === "USED" ? 1 : 0,
});

/** How long uses are held for a check-out that nobody settles, in milliseconds: 15 minutes. */
const holdLifetimeMs = 15 * 60_000;

/** The longest a shopper at their bank may make it, in milliseconds from when they were held: 2 hours. */
export const longestHoldMs = 2 * 60 * 60_000;

/** When a hold ends that is made now. */
export const holdEndsAt = (heldAt: Date): Date => addMilliseconds(heldAt, holdLifetimeMs);

/** What a check-out wants uses of: the counted promotions of its quote, as they are now; null where one is no more. */
export type WantedUse = {
  readonly promotionId: string;
  readonly promotion: Promotion | null;
  readonly usesOfCustomer: number;
};

/** Why nothing is held. */
export type HoldRejection = {
  readonly promotionId: string;
  readonly reason: "USED_UP" | "USED_UP_BY_CUSTOMER" | "ENDED" | "WITHDRAWN";
};

/**
 * Whether one use of each may be held; the first that may not, else null. A quote keeps its promise when a promotion ends by the
 * clock after it was made; not when somebody ended it by hand.
 */
export function rejectionOf(wanted: readonly WantedUse[], quotedAt: Date): HoldRejection | null {
  for (const { promotionId, promotion, usesOfCustomer } of wanted) {
    const reason = promotion ? reasonAgainst(promotion, usesOfCustomer, quotedAt) : "WITHDRAWN";
    if (reason) return { promotionId, reason };
  }
  return null;
}

function reasonAgainst(promotion: Promotion, usesOfCustomer: number, quotedAt: Date): HoldRejection["reason"] | null {
  const { endsAt, endedAt, usageLimit, usageLimitPerCustomer } = promotion;
  if (endedAt !== null && (endsAt === null || endedAt < endsAt)) return "WITHDRAWN";
  if (endsAt !== null && endsAt <= quotedAt) return "ENDED";
  if (usageLimit !== null && promotion.usesHeld + promotion.usesUsed >= usageLimit) return "USED_UP";
  if (usageLimitPerCustomer !== null && usesOfCustomer >= usageLimitPerCustomer) return "USED_UP_BY_CUSTOMER";
  return null;
}
