import type { CapturePlan, LeftParcel } from "../domain/capture-plan.ts";
import type { Card, Payment, PaymentAction } from "../domain/payment.ts";

/** What a provider says to an authorisation. */
export type AuthorizationAnswer =
  | { readonly kind: "held"; readonly card: Card }
  | { readonly kind: "refused"; readonly reason: string };

/** What a provider says to a capture or a release. */
export type OperationAnswer = { readonly kind: "done" } | { readonly kind: "refused"; readonly reason: string };

/**
 * Who holds the money. Every request carries a key; a key that is known is answered as it was the first time, so that asking
 * twice has one effect. Every method rejects when no answer came: the outcome is then unknown. Amounts in minor units.
 */
export type PaymentProvider = {
  readonly authorize: (request: {
    readonly key: string;
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly methodToken: string;
  }) => Promise<AuthorizationAnswer>;
  /** What was answered to an authorisation's key, or null when the provider never got it. */
  readonly find: (key: string) => Promise<AuthorizationAnswer | null>;
  readonly capture: (request: {
    readonly key: string;
    readonly authorizationKey: string;
    readonly amountMinor: bigint;
  }) => Promise<OperationAnswer>;
  /** Ends a hold of which nothing was taken. One that is ended already is done. */
  readonly void: (request: { readonly key: string; readonly authorizationKey: string }) => Promise<OperationAnswer>;
};

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
  readonly captureFailed: (payment: Payment, capture: PaymentAction, reason: string, at: Date) => Promise<void>;
};

/** A step that asks the provider, run when it is due and again until it is settled. */
export type Step = "authorize" | "void" | "capture";

/** Everything a use case may do within one transaction. */
export type TransactionPorts = {
  readonly payments: PaymentStore;
  readonly plans: CapturePlanStore;
  readonly publish: Publisher;
  /** Has a step run: `key` is the payment's id, for a capture the shipment's. */
  readonly schedule: (step: Step, key: string, dueAt: Date) => Promise<void>;
};

/** What resolvers read. Every method is one statement, however many ids it is given, and leaves out what does not exist. */
export type PaymentReader = {
  readonly payments: (ids: readonly string[]) => Promise<Payment[]>;
  /** Oldest first. */
  readonly paymentsOf: (orderIds: readonly string[]) => Promise<Payment[]>;
};
