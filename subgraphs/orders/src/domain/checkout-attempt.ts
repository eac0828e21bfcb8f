import type { OrderDraft } from "./order-draft.ts";

/** How far a check-out is. */
export type CheckoutStatus = "RESERVING" | "AUTHORIZING" | "PLACED" | "FAILED";

/** Why a check-out failed. */
export type CheckoutFailureCode = "INSUFFICIENT_STOCK" | "PAYMENT_DECLINED" | "EXPIRED";

/** What can happen to a check-out. */
export type CheckoutSignal =
  | "STOCK_RESERVED"
  | "STOCK_REJECTED"
  | "PAYMENT_AUTHORIZED"
  | "PAYMENT_DECLINED"
  | "PAYMENT_TOO_LATE"
  | "RESERVATION_EXPIRED"
  | "DEADLINE_PASSED";

/** One row of the transition table: from which states a signal moves the check-out, and where to. */
export type CheckoutMove = {
  readonly from: readonly CheckoutStatus[];
  readonly to: CheckoutStatus;
  readonly failure: CheckoutFailureCode | null;
};

/**
 * The state machine of a check-out. A signal in a state that is not in `from` changes nothing: it is late or repeated.
 * PLACED and FAILED are in no `from`: what is decided stays decided.
 */
export const checkoutMoves: Readonly<Record<CheckoutSignal, CheckoutMove>> = {
  STOCK_RESERVED: { from: ["RESERVING"], to: "AUTHORIZING", failure: null },
  STOCK_REJECTED: { from: ["RESERVING"], to: "FAILED", failure: "INSUFFICIENT_STOCK" },
  PAYMENT_AUTHORIZED: { from: ["AUTHORIZING"], to: "PLACED", failure: null },
  PAYMENT_DECLINED: { from: ["AUTHORIZING"], to: "FAILED", failure: "PAYMENT_DECLINED" },
  PAYMENT_TOO_LATE: { from: ["AUTHORIZING"], to: "FAILED", failure: "EXPIRED" },
  RESERVATION_EXPIRED: { from: ["RESERVING", "AUTHORIZING"], to: "FAILED", failure: "EXPIRED" },
  DEADLINE_PASSED: { from: ["RESERVING", "AUTHORIZING"], to: "FAILED", failure: "EXPIRED" },
};

/** Where a signal leads from a state; the same state when it changes nothing. */
export const moveCheckout = (status: CheckoutStatus, signal: CheckoutSignal): CheckoutStatus =>
  checkoutMoves[signal].from.includes(status) ? checkoutMoves[signal].to : status;

/** Whether nothing can happen to a check-out any more. */
export const isDecided = (status: CheckoutStatus): boolean => status === "PLACED" || status === "FAILED";

/** How far a status is: it only grows, so that a stream can tell news from what it has sent. */
export const checkoutPosition = (status: CheckoutStatus): number =>
  ({ RESERVING: 1, AUTHORIZING: 2, PLACED: 3, FAILED: 3 })[status];

/** How long a client should wait before it asks for an undecided attempt again, in milliseconds. */
export const pollAfterMs = (status: CheckoutStatus): number | null => (isDecided(status) ? null : 500);

/** One try to order what a quote fixed. Times of the injected clock. */
export type CheckoutAttempt = {
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
  readonly status: CheckoutStatus;
  readonly failureCode: CheckoutFailureCode | null;
  /** The variants of which there were too few. */
  readonly unavailableVariantIds: readonly string[];
  readonly draft: OrderDraft;
  readonly deadlineAt: Date;
  readonly submittedAt: Date;
  readonly completedAt: Date | null;
};

const failureMessages: Readonly<Record<CheckoutFailureCode, string>> = {
  INSUFFICIENT_STOCK: "Someone else was faster: of some things there are too few. Change the cart and try again.",
  PAYMENT_DECLINED: "The card was declined. Try another one; the cart and its price are still there.",
  EXPIRED: "It took too long. Nothing was paid; please try again.",
};

/** What to tell a shopper whose check-out failed. */
export const failureMessage = (code: CheckoutFailureCode): string => failureMessages[code];
