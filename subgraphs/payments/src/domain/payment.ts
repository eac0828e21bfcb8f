/** How a payment stands. */
export type PaymentStatus =
  | "INITIATED"
  | "ACTION_REQUIRED"
  | "AUTHORIZED"
  | "PARTIALLY_CAPTURED"
  | "CAPTURED"
  | "PARTIALLY_REFUNDED"
  | "REFUNDED"
  | "DECLINED"
  | "EXPIRED"
  | "VOIDED"
  | "AUTH_EXPIRED"
  | "CHARGED_BACK";

/** What can happen to a payment. */
export type PaymentSignal =
  | "MONEY_HELD"
  /** The shopper's bank wants to see them. */
  | "CHALLENGED"
  | "REFUSED"
  /** The shopper did not come back from their bank in time. */
  | "TIMED_OUT"
  /** The check-out failed, and the provider holds nothing for it. */
  | "DROPPED"
  /** What was not taken is let go: nothing more will be taken. */
  | "RELEASED"
  /** The provider let go of what was not taken, and we still want it. */
  | "LAPSED"
  /** What had lapsed, or was about to, is held anew. */
  | "HELD_AGAIN"
  | "PART_TAKEN"
  | "REST_TAKEN"
  /** A part of what was taken so far was given back. */
  | "PART_REFUNDED"
  /** All that was taken so far was given back. */
  | "ALL_REFUNDED"
  /** The shopper's bank took money back against our will. */
  | "CHARGED_BACK";

/** The state machine of a payment. What is not named is refused: the books do not change. */
export const paymentMoves: Readonly<Record<PaymentStatus, Partial<Readonly<Record<PaymentSignal, PaymentStatus>>>>> = {
  INITIATED: { MONEY_HELD: "AUTHORIZED", CHALLENGED: "ACTION_REQUIRED", REFUSED: "DECLINED", DROPPED: "VOIDED" },
  ACTION_REQUIRED: { MONEY_HELD: "AUTHORIZED", REFUSED: "DECLINED", TIMED_OUT: "EXPIRED", DROPPED: "VOIDED" },
  AUTHORIZED: {
    RELEASED: "VOIDED",
    LAPSED: "AUTH_EXPIRED",
    HELD_AGAIN: "AUTHORIZED",
    PART_TAKEN: "PARTIALLY_CAPTURED",
    REST_TAKEN: "CAPTURED",
  },
  // A part that was asked for before it lapsed may turn out to be taken.
  AUTH_EXPIRED: {
    RELEASED: "VOIDED",
    HELD_AGAIN: "AUTHORIZED",
    PART_TAKEN: "PARTIALLY_CAPTURED",
    REST_TAKEN: "CAPTURED",
  },
  PARTIALLY_CAPTURED: {
    RELEASED: "CAPTURED",
    LAPSED: "PARTIALLY_CAPTURED",
    HELD_AGAIN: "PARTIALLY_CAPTURED",
    PART_TAKEN: "PARTIALLY_CAPTURED",
    REST_TAKEN: "CAPTURED",
    PART_REFUNDED: "PARTIALLY_REFUNDED",
    ALL_REFUNDED: "REFUNDED",
    CHARGED_BACK: "CHARGED_BACK",
  },
  CAPTURED: { PART_REFUNDED: "PARTIALLY_REFUNDED", ALL_REFUNDED: "REFUNDED", CHARGED_BACK: "CHARGED_BACK" },
  // Parcels may still leave after something was given back.
  PARTIALLY_REFUNDED: {
    RELEASED: "PARTIALLY_REFUNDED",
    LAPSED: "PARTIALLY_REFUNDED",
    HELD_AGAIN: "PARTIALLY_REFUNDED",
    PART_TAKEN: "PARTIALLY_REFUNDED",
    REST_TAKEN: "PARTIALLY_REFUNDED",
    PART_REFUNDED: "PARTIALLY_REFUNDED",
    ALL_REFUNDED: "REFUNDED",
    CHARGED_BACK: "CHARGED_BACK",
  },
  REFUNDED: {
    RELEASED: "REFUNDED",
    LAPSED: "REFUNDED",
    HELD_AGAIN: "REFUNDED",
    PART_TAKEN: "PARTIALLY_REFUNDED",
    REST_TAKEN: "PARTIALLY_REFUNDED",
    CHARGED_BACK: "CHARGED_BACK",
  },
  DECLINED: {},
  EXPIRED: {},
  VOIDED: {},
  // Nothing new is asked for; what was asked for before may still turn out to be done.
  CHARGED_BACK: {
    RELEASED: "CHARGED_BACK",
    LAPSED: "CHARGED_BACK",
    PART_TAKEN: "CHARGED_BACK",
    REST_TAKEN: "CHARGED_BACK",
    PART_REFUNDED: "CHARGED_BACK",
    ALL_REFUNDED: "CHARGED_BACK",
  },
};

/** Where a signal leads, or null when it is not legal there. */
export const movePayment = (status: PaymentStatus, signal: PaymentSignal): PaymentStatus | null =>
  paymentMoves[status][signal] ?? null;

/** A card, as far as it may be shown. */
export type Card = { readonly brand: string; readonly last4: string };

/** Money for one order. Amounts in minor units. */
export type Payment = {
  readonly id: string;
  readonly attemptId: string;
  readonly orderId: string;
  /** Null for a guest's. */
  readonly customerId: string | null;
  /** SHA-256 in hex of the guest's order access token; null for a customer's. */
  readonly accessTokenHash: string | null;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly authorizedMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** What was held and will never be taken. In the end `authorized = captured + released`. */
  readonly releasedMinor: bigint;
  /** What the shopper's bank took back against our will. */
  readonly chargedBackMinor: bigint;
  /** All that will ever be taken, once that is known and less than what is held; else null. */
  readonly finalMinor: bigint | null;
  readonly status: PaymentStatus;
  /** Whether the check-out failed: whatever is held must be released. */
  readonly isUnwanted: boolean;
  readonly cardBrand: string | null;
  readonly cardLast4: string | null;
  /** Where the shopper's bank wants to see them, and until when; null unless ACTION_REQUIRED. */
  readonly actionUrl: string | null;
  readonly actionExpiresAt: Date | null;
  /** The provider's own id of the hold; null until it holds the money, or wants to see the shopper first. */
  readonly providerReference: string | null;
  /** 0 for the first hold; how often the money was held anew. */
  readonly holdRound: number;
  /** When the provider lets go of what was not taken; null where it does not say. */
  readonly holdExpiresAt: Date | null;
  /** Whether it did, and holding it anew has not worked yet. */
  readonly isLapsed: boolean;
  /** Whether the provider lets go of the rest with the first capture: then everything is taken with the first parcel. */
  readonly isTakenOnce: boolean;
  /** After this moment an authorisation is no longer wanted. */
  readonly deadlineAt: Date;
  readonly createdAt: Date;
};

/** A merchant's part of money that is taken or given back, in minor units. */
export type MoneyPart = {
  readonly merchantOrderId: string;
  readonly merchantId: string;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
};

/** Something the provider is asked to do for a payment; each is a row of its own. */
export type PaymentAction = {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: "AUTHORIZE" | "REAUTHORIZE" | "CAPTURE" | "VOID" | "REFUND";
  /** REQUESTED not answered yet; PENDING accepted and not decided yet; UNKNOWN the answer was lost; FAILED and SUCCEEDED are the provider's word. */
  readonly status: "REQUESTED" | "PENDING" | "UNKNOWN" | "SUCCEEDED" | "FAILED";
  /** Null for everything but a capture. */
  readonly shipmentId: string | null;
  /** The credit a refund is for; null for those of staff and everything else. */
  readonly creditId: string | null;
  /** Whose part of the order the money is, as far as it is one merchant's. */
  readonly merchantOrderId: string | null;
  /** Which merchants' parts a capture or refund is made of; null where that is not known, and for what moves no money. */
  readonly parts: readonly MoneyPart[] | null;
  /** The hold that is asked: see `Payment.holdRound`. */
  readonly holdRound: number;
  readonly amountMinor: bigint;
  /** How often the provider said no to it; a new try has a new key. */
  readonly refusals: number;
  /** How often the provider was asked. */
  readonly tries: number;
  /** Why it failed, in the provider's word. */
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly settledAt: Date | null;
};

/** An action that nobody asked for yet. */
export const newAction = (
  action: Pick<PaymentAction, "id" | "paymentId" | "kind" | "amountMinor" | "requestedAt"> & Partial<PaymentAction>,
): PaymentAction => ({
  status: "REQUESTED",
  shipmentId: null,
  creditId: null,
  merchantOrderId: null,
  parts: null,
  holdRound: 0,
  refusals: 0,
  tries: 0,
  reason: null,
  settledAt: null,
  ...action,
});

/**
 * The provider's idempotency key of a payment's authorisation, or of holding its money anew: then with its round, and with how
 * often the provider said no to that round.
 */
export const authorizationKey = (attemptId: string, round = 0, refusals = 0): string =>
  round === 0 ? `${attemptId}:authorize` : `${attemptId}:authorize:${round}.${refusals}`;
/**
 * The provider's idempotency key of the release of a hold. Each try has its own: letting go twice is letting go once, while a provider may
 * answer a known key with the fault it had (Stripe: for a day).
 */
export const voidKey = (attemptId: string, round: number, tries: number): string =>
  `${attemptId}:void:${round}.${tries}`;
/**
 * The provider's idempotency key of the capture for a shipment. A refused one is tried again under a new key: a provider answers a
 * known key with the old refusal; and so is one on another hold.
 */
export const captureKey = (attemptId: string, shipmentId: string, refusals: number, round = 0): string =>
  `${attemptId}:capture:${shipmentId}:${refusals}${round === 0 ? "" : `:${round}`}`;

/** The provider's idempotency key of a refund. A refusal that is final is not tried again: a new refund has another id. */
export const refundKey = (attemptId: string, refundId: string, refusals = 0): string =>
  `${attemptId}:refund:${refundId}${refusals === 0 ? "" : `:${refusals}`}`;
/** The check-out attempt whose authorisation has this key, or null when it is no such key. */
export const attemptOfAuthorization = (key: string): string | null =>
  /^(.+):authorize(?::[\d.]+)?$/.exec(key)?.[1] ?? null;

/** The signal of money taken: whether it was the last of what is held. */
export const captureSignal = (
  payment: Pick<Payment, "authorizedMinor" | "releasedMinor">,
  capturedMinor: bigint,
): PaymentSignal => (capturedMinor === payment.authorizedMinor - payment.releasedMinor ? "REST_TAKEN" : "PART_TAKEN");

/** The signal of money given back: whether it was the last of what was taken so far. */
export const refundSignal = (payment: Pick<Payment, "capturedMinor">, refundedMinor: bigint): PaymentSignal =>
  refundedMinor === payment.capturedMinor ? "ALL_REFUNDED" : "PART_REFUNDED";

/** What is held and was neither taken nor let go. */
export const restOf = ({ authorizedMinor, capturedMinor, releasedMinor }: Payment): bigint =>
  authorizedMinor - capturedMinor - releasedMinor;

/** Until when the shopper's money is wanted: while their bank wants to see them, until they must be back. */
export const wantedUntil = ({ deadlineAt, actionExpiresAt }: Payment): Date => actionExpiresAt ?? deadlineAt;
