import type { CheckoutAttempt, CheckoutSignal } from "../domain/checkout-attempt.ts";
import type { Contact, PostalAddress } from "../domain/contact.ts";
import type { DraftLine, OrderDraft } from "../domain/order-draft.ts";
import type { OrderEvent } from "../domain/order-event.ts";
import type { OrderProjection, OrderView } from "../domain/projection.ts";

/** A new attempt with what must not stand in its draft. */
export type NewAttempt = {
  readonly attempt: CheckoutAttempt;
  readonly idempotencyKey: string;
  readonly paymentMethodToken: string;
  readonly contact: Contact;
};

/** An attempt that just moved. `paymentMethodToken` is null once it is decided. */
export type MovedAttempt = { readonly attempt: CheckoutAttempt; readonly paymentMethodToken: string | null };

/** Attempts, in one transaction. */
export type AttemptStore = {
  /** The attempt of a caller's idempotency key, however old. */
  readonly findByKey: (caller: string, idempotencyKey: string) => Promise<CheckoutAttempt | null>;
  /** Writes an attempt and its contact. False, and nothing written, when its key or its quote is taken by another. */
  readonly insert: (added: NewAttempt) => Promise<boolean>;
  /** Lets a key be used again whose attempt was submitted before `before`. */
  readonly freeKey: (caller: string, idempotencyKey: string, before: Date) => Promise<void>;
  /**
   * Moves an attempt by the transition table; a signal that decides takes its deadline back. Null when the signal changes nothing
   * in its state: late or repeated. Rejects when there is no such attempt.
   */
  readonly move: (
    attemptId: string,
    signal: CheckoutSignal,
    at: Date,
    unavailableVariantIds?: readonly string[],
  ) => Promise<MovedAttempt | null>;
  /** Forgets whom a failed attempt was for. */
  readonly forgetContact: (orderId: string) => Promise<void>;
};

/** Orders, in one transaction. */
export type OrderStore = {
  /** Writes an order's first events and everything read of it. False, and nothing written, when its number is taken. */
  readonly place: (event: OrderEvent, projection: OrderProjection) => Promise<boolean>;
  /** An order's history as it is now, not locked; null when there is no such order. */
  readonly history: (orderId: string) => Promise<readonly OrderEvent[] | null>;
  /**
   * Adds events to the history they follow and brings what is read of the order up to date; the order is then locked until the
   * transaction ends. False, and nothing written, when another came first: read the history again.
   */
  readonly append: (events: readonly [OrderEvent, ...OrderEvent[]], projection: OrderProjection) => Promise<boolean>;
};

/** A fact that reaches a check-out or an order: its time, and the event that brought it (null for a timer or a request). */
export type Cause = { readonly at: Date; readonly causationId: string | null };

/** Tells other rooms, in the transaction of what it tells of. */
export type Publisher = {
  readonly checkoutSubmitted: (attempt: CheckoutAttempt) => Promise<void>;
  readonly paymentRequested: (attempt: CheckoutAttempt, paymentMethodToken: string, cause: Cause) => Promise<void>;
  /** Rejects when the attempt did not fail. */
  readonly checkoutFailed: (attempt: CheckoutAttempt, cause: Cause) => Promise<void>;
  readonly orderPlaced: (order: OrderView, draft: OrderDraft, cause: Cause) => Promise<void>;
  /** What of an order's new events other rooms are told: its confirmation and its completion. */
  readonly orderMoved: (events: readonly OrderEvent[], cause: Cause) => Promise<void>;
};

/** Something a stream may want to look at, told after the commit and possibly lost. */
export type Hint =
  | { readonly kind: "order"; readonly id: string; readonly position: number }
  | { readonly kind: "checkout"; readonly id: string; readonly position: number };

/** Everything a use case may do within one transaction. */
export type TransactionPorts = {
  readonly attempts: AttemptStore;
  readonly orders: OrderStore;
  readonly publish: Publisher;
  /** Has the attempt fail at `dueAt` when it is not decided by then. */
  readonly setDeadline: (attemptId: string, dueAt: Date) => Promise<void>;
  /** Tells streams, when and only when the transaction is committed. */
  readonly hint: (hint: Hint) => void;
};

/** A quote, as cart fixed it. */
export type Quote = {
  readonly id: string;
  readonly currentCartVersion: number;
  readonly customerId: string | null;
  readonly cartTokenHash: string | null;
  readonly expiresAt: Date;
  readonly deliveryAddress: PostalAddress;
  /** Whether it has promotions whose uses are counted: cart then holds them for the check-out. */
  readonly hasCountedPromotions: boolean;
  readonly draft: Omit<OrderDraft, "lines" | "merchantOrders"> & {
    readonly shipping: readonly {
      readonly merchantId: string;
      readonly taxRateBasisPoints: number;
      readonly cost: DraftLine["cost"];
    }[];
    readonly lines: readonly (Omit<DraftLine, "lineId" | "merchantOrderId"> & { readonly merchantId: string })[];
  };
};

/** Where quotes are read. */
export type QuoteSource = {
  /** A quote, or null when there is none. Rejects when cart does not answer. */
  readonly find: (quoteId: string) => Promise<Quote | null>;
};
