import type { CapturePlan, LeftParcel } from "../domain/capture-plan.ts";
import type { Payment, PaymentAction } from "../domain/payment.ts";

/** A payment with one of its actions. `methodToken` is null once the provider answered. */
export type PaymentTask = {
  readonly payment: Payment;
  readonly action: PaymentAction;
  readonly methodToken: string | null;
};

/** Payments and their actions, in one transaction. */
export type PaymentStore = {
  /** Writes a payment with its authorisation. Unwanted from the start when its check-out failed before. False when the attempt has one. */
  readonly begin: (task: PaymentTask) => Promise<boolean>;
  /** Notes that a check-out failed: on its payment, which is returned, or for a payment that comes later. */
  readonly markUnwanted: (attemptId: string, at: Date) => Promise<Payment | null>;
  /** A payment with its authorisation or its release, or null. */
  readonly task: (paymentId: string, kind: "AUTHORIZE" | "VOID") => Promise<PaymentTask | null>;
  /** A payment with its refund of this id, or null. */
  readonly refundTask: (refundId: string) => Promise<PaymentTask | null>;
  /** A payment with its capture for a shipment, or null. */
  readonly captureTask: (shipmentId: string) => Promise<PaymentTask | null>;
  /**
   * Writes payment and action as they are after an answer. Null, and nothing written, when the payment's status or amounts are no
   * longer those of `before`. A payment that became unwanted meanwhile stays so: see the answer.
   */
  readonly settle: (
    before: Payment,
    after: Payment,
    action: PaymentAction,
  ) => Promise<{ readonly isUnwanted: boolean } | null>;
  readonly addAction: (action: PaymentAction) => Promise<void>;
  readonly saveAction: (action: PaymentAction) => Promise<void>;
  /** The actions of a payment that are not settled: without an answer, or refused and to be tried again. */
  readonly openActions: (paymentId: string) => Promise<readonly PaymentAction[]>;
  /** A payment by its id, or null. */
  readonly payment: (paymentId: string) => Promise<Payment | null>;
  /** The payment the provider means: by its own id of the hold, else by the attempt. Null when it is none of ours. */
  readonly paymentOfHold: (hold: {
    readonly reference: string | null;
    readonly attemptId: string | null;
  }) => Promise<Payment | null>;
  /** The payment of an order, or null. */
  readonly paymentOf: (orderId: string) => Promise<Payment | null>;
};

/** A parcel that left its warehouse. */
export type LeftShipment = LeftParcel & {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly leftAt: Date;
};

/** What may be taken for orders, in one transaction. */
export type CapturePlanStore = {
  /** Keeps an order's plan and locks it; an earlier one stays. Returns it with the parcels that left before it was kept, the first first. */
  readonly keep: (
    orderId: string,
    plan: CapturePlan,
  ) => Promise<{ readonly plan: CapturePlan; readonly parcels: readonly LeftShipment[] }>;
  /** Locks an order's plan; null when the order was not heard of. */
  readonly lock: (orderId: string) => Promise<CapturePlan | null>;
  /** Notes a parcel. False when it is known. */
  readonly addParcel: (parcel: LeftShipment) => Promise<boolean>;
  /** Writes the plan after some parcels, what is taken for each, and the captures that follow. */
  readonly save: (
    orderId: string,
    plan: CapturePlan,
    amounts: readonly { readonly shipmentId: string; readonly amountMinor: bigint }[],
    captures: readonly PaymentAction[],
  ) => Promise<void>;
};

/** Tells other rooms, in the transaction of what it tells of. */
export type Publisher = {
  readonly authorized: (payment: Payment, at: Date) => Promise<void>;
  readonly declined: (payment: Payment, reason: string, at: Date) => Promise<void>;
  readonly voided: (payment: Payment, at: Date) => Promise<void>;
  /** `payment` as it is after the capture. */
  readonly captured: (payment: Payment, capture: PaymentAction, at: Date) => Promise<void>;
  /** `payment` as it is after the refund. */
  readonly refunded: (payment: Payment, refund: PaymentAction, at: Date) => Promise<void>;
  readonly refundFailed: (payment: Payment, refund: PaymentAction, reason: string, at: Date) => Promise<void>;
  readonly captureFailed: (payment: Payment, capture: PaymentAction, reason: string, at: Date) => Promise<void>;
};

/** What was given back or is to be: an action, and why it was asked for. */
export type Refund = {
  readonly action: PaymentAction;
  /** Staff's words. */
  readonly reason: string;
};

/** A wish to give money back, as it is kept. */
export type RefundRequest = Refund & {
  readonly requestedBy: string;
  readonly idempotencyKey: string;
  /** SHA-256 in hex of the input. */
  readonly inputHash: string;
};

/** Refunds, in one transaction. */
export type RefundStore = {
  /** Locks a payment against other refunds and settlements. Null when there is none. */
  readonly lockPayment: (paymentId: string) => Promise<Payment | null>;
  /** The refund somebody asked for under a key, or null. */
  readonly byKey: (requestedBy: string, idempotencyKey: string) => Promise<RefundRequest | null>;
  /** How many refunds a payment has, and what those that are not settled add up to, in minor units. */
  readonly counted: (paymentId: string) => Promise<{ readonly count: number; readonly openMinor: bigint }>;
  /** Writes a refund. False, and nothing written, when the key was taken meanwhile. */
  readonly add: (refund: RefundRequest) => Promise<boolean>;
};

/** What the provider tells without being asked: something happened to a hold. Never what: that is looked up. */
export type ProviderHint = {
  /** The provider's id of the message; the same when it is sent again. */
  readonly eventId: string;
  readonly type: string;
  /** The provider's own id of the hold, as far as the message says. */
  readonly reference: string | null;
  /** The key the hold was asked for with, as far as the message says. */
  readonly key: string | null;
};

/** The messages of the provider, in one transaction. */
export type HintStore = {
  /** Notes a message. False when it was noted before. */
  readonly note: (hint: ProviderHint, paymentId: string | null, at: Date) => Promise<boolean>;
};

/** A step that asks the provider, run when it is due and again until it is settled. */
export type Step = "authorize" | "void" | "capture" | "refund" | "look";

/** Everything a use case may do within one transaction. */
export type TransactionPorts = {
  readonly payments: PaymentStore;
  readonly plans: CapturePlanStore;
  readonly hints: HintStore;
  readonly refunds: RefundStore;
  readonly publish: Publisher;
  /** Has a step run: `key` is the payment's id, for a capture the shipment's, for a refund its own. */
  readonly schedule: (step: Step, key: string, dueAt: Date) => Promise<void>;
};

/** What resolvers read. Every method is one statement, however many ids it is given, and leaves out what does not exist. */
export type PaymentReader = {
  readonly payments: (ids: readonly string[]) => Promise<Payment[]>;
  /** Refunds with whose they are, by their ids. */
  readonly refunds: (ids: readonly string[]) => Promise<{ readonly refund: Refund; readonly payment: Payment }[]>;
  /** Oldest first. */
  readonly refundsOf: (paymentIds: readonly string[]) => Promise<Refund[]>;
  /** Oldest first. */
  readonly paymentsOf: (orderIds: readonly string[]) => Promise<Payment[]>;
};

/** A payment as reconciliation needs it. */
export type BookedPayment = {
  readonly payment: Payment;
  /** Whether something is under way that explains a difference. */
  readonly hasOpenActions: boolean;
};

/** Our side of the books. Every method is one statement. */
export type BookReader = {
  /** The payments of these attempts. */
  readonly ofAttempts: (attemptIds: readonly string[]) => Promise<BookedPayment[]>;
  /** A page of the payments begun in [since, until), by id, after the id `after` ("" for the first page); at most 500. */
  readonly begun: (range: {
    readonly since: Date;
    readonly until: Date;
    readonly after: string;
  }) => Promise<BookedPayment[]>;
};
