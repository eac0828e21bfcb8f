/** How a payment stands. */
export type PaymentStatus =
  | "INITIATED"
  | "AUTHORIZED"
  | "PARTIALLY_CAPTURED"
  | "CAPTURED"
  | "PARTIALLY_REFUNDED"
  | "REFUNDED"
  | "DECLINED"
  | "VOIDED";

/** What can happen to a payment. */
export type PaymentSignal =
  | "MONEY_HELD"
  | "REFUSED"
  /** The check-out failed, and the provider holds nothing for it. */
  | "DROPPED"
  | "RELEASED"
  | "PART_TAKEN"
  | "REST_TAKEN"
  /** A part of what was taken so far was given back. */
  | "PART_REFUNDED"
  /** All that was taken so far was given back. */
  | "ALL_REFUNDED";

/** The state machine of a payment. What is not named is refused: the books do not change. */
export const paymentMoves: Readonly<Record<PaymentStatus, Partial<Readonly<Record<PaymentSignal, PaymentStatus>>>>> = {
  INITIATED: { MONEY_HELD: "AUTHORIZED", REFUSED: "DECLINED", DROPPED: "VOIDED" },
  AUTHORIZED: { RELEASED: "VOIDED", PART_TAKEN: "PARTIALLY_CAPTURED", REST_TAKEN: "CAPTURED" },
  PARTIALLY_CAPTURED: {
    PART_TAKEN: "PARTIALLY_CAPTURED",
    REST_TAKEN: "CAPTURED",
    PART_REFUNDED: "PARTIALLY_REFUNDED",
    ALL_REFUNDED: "REFUNDED",
  },
  CAPTURED: { PART_REFUNDED: "PARTIALLY_REFUNDED", ALL_REFUNDED: "REFUNDED" },
  // Parcels may still leave after something was given back.
  PARTIALLY_REFUNDED: {
    PART_TAKEN: "PARTIALLY_REFUNDED",
    REST_TAKEN: "PARTIALLY_REFUNDED",
    PART_REFUNDED: "PARTIALLY_REFUNDED",
    ALL_REFUNDED: "REFUNDED",
  },
  REFUNDED: { PART_TAKEN: "PARTIALLY_REFUNDED", REST_TAKEN: "PARTIALLY_REFUNDED" },
  DECLINED: {},
  VOIDED: {},
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
  readonly status: PaymentStatus;
  /** Whether the check-out failed: whatever is held must be released. */
  readonly isUnwanted: boolean;
  readonly cardBrand: string | null;
  readonly cardLast4: string | null;
  /** The provider's own id of the hold; null until it holds the money. */
  readonly providerReference: string | null;
  /** Whether the provider lets go of the rest with the first capture: then everything is taken with the first parcel. */
  readonly isTakenOnce: boolean;
  /** After this moment an authorisation is no longer wanted. */
  readonly deadlineAt: Date;
  readonly createdAt: Date;
};

/** Something the provider is asked to do for a payment; each is a row of its own. */
export type PaymentAction = {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: "AUTHORIZE" | "CAPTURE" | "VOID" | "REFUND";
  /** REQUESTED not answered yet; UNKNOWN the answer was lost; FAILED and SUCCEEDED are the provider's word. */
  readonly status: "REQUESTED" | "UNKNOWN" | "SUCCEEDED" | "FAILED";
  /** Null for everything but a capture. */
  readonly shipmentId: string | null;
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

/** The provider's idempotency key of a payment's authorisation. */
export const authorizationKey = (attemptId: string): string => `${attemptId}:authorize`;
/** The provider's idempotency key of a payment's release. */
export const voidKey = (attemptId: string): string => `${attemptId}:void`;
/** The provider's idempotency key of the capture for a shipment. A refused one is tried again under a new key: a provider answers a known key with the old refusal. */
export const captureKey = (attemptId: string, shipmentId: string, refusals: number): string =>
  `${attemptId}:capture:${shipmentId}:${refusals}`;

/** The provider's idempotency key of a refund. A refused one is not tried again: a new one has another id. */
export const refundKey = (attemptId: string, refundId: string): string => `${attemptId}:refund:${refundId}`;
/** The check-out attempt whose authorisation has this key, or null when it is no such key. */
export const attemptOfAuthorization = (key: string): string | null => /^(.+):authorize$/.exec(key)?.[1] ?? null;

/** The signal of money taken: whether it was the last of what is held. */
export const captureSignal = (payment: Pick<Payment, "authorizedMinor">, capturedMinor: bigint): PaymentSignal =>
  capturedMinor === payment.authorizedMinor ? "REST_TAKEN" : "PART_TAKEN";

/** The signal of money given back: whether it was the last of what was taken so far. */
export const refundSignal = (payment: Pick<Payment, "capturedMinor">, refundedMinor: bigint): PaymentSignal =>
  refundedMinor === payment.capturedMinor ? "ALL_REFUNDED" : "PART_REFUNDED";
