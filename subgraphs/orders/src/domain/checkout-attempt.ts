import type { CheckoutFailureCode, CheckoutState, CheckoutStatus } from "./checkout-machine.ts";
import type { OrderDraft } from "./order-draft.ts";

/** Whether nothing can happen to a check-out any more. */
export const isDecided = (status: CheckoutStatus): boolean => status === "PLACED" || status === "FAILED";

/** How far a status is: it only grows, so that a stream can tell news from what it has sent. */
export const checkoutPosition = (status: CheckoutStatus): number =>
  ({ RESERVING: 1, AUTHORIZING: 2, ACTION_REQUIRED: 3, PLACING: 4, PLACED: 5, COMPENSATING: 5, FAILED: 6 })[status];

/** How long a client should wait before it asks for an undecided attempt again, in milliseconds. */
export const pollAfterMs = (status: CheckoutStatus): number | null => {
  if (isDecided(status)) return null;
  // At their bank a shopper takes a minute, not a moment.
  return status === "ACTION_REQUIRED" ? 2000 : 500;
};

/** How long after the bank's own limit a shopper's answer is waited for, in milliseconds: it travels. */
export const actionGraceMs = 30_000;

/** One try to order what a quote fixed. Times of the injected clock. */
export type CheckoutAttempt = CheckoutState & {
  readonly id: string;
  /** The id the order will have. */
  readonly orderId: string;
  /** Whose idempotency keys these are: `user:<id>` or `cart:<hash of the cart's token>`. */
  readonly caller: string;
  /** Null for a guest. */
  readonly customerId: string | null;
  /** SHA-256 in hex of the guest's order access token; null for a customer. */
  readonly accessTokenHash: string | null;
  readonly inputFingerprint: string;
  readonly quoteId: string;
  /** How often stock was asked for: 1 for the submission, 2 and more for renewals. */
  readonly stockRound: number;
  readonly failureCode: CheckoutFailureCode | null;
  /** The variants of which there were too few. */
  readonly unavailableVariantIds: readonly string[];
  readonly draft: OrderDraft;
  /** Where whoever pays lives; null for attempts made before it was kept. */
  readonly billingCountryCode: string | null;
  /** When it fails unless something happens: the shopper's time at the bank is added. */
  readonly deadlineAt: Date;
  readonly submittedAt: Date;
  /** When it was placed, or nothing of it was held any more. */
  readonly completedAt: Date | null;
};

const failureMessages: Readonly<Record<CheckoutFailureCode, string>> = {
  INSUFFICIENT_STOCK: "Someone else was faster: of some things there are too few. Change the cart and try again.",
  PAYMENT_DECLINED: "The card was declined. Try another one; the cart and its price are still there.",
  PROMOTION_UNAVAILABLE: "A promotion of the cart can no longer be used. Quote the cart again to see its new price.",
  EXPIRED: "It took too long. Nothing was paid; please try again.",
};

/** What to tell a shopper whose check-out failed. */
export const failureMessage = (code: CheckoutFailureCode): string => failureMessages[code];
