import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { CheckoutSignal, CheckoutStatus } from "../domain/checkout-machine.ts";
import type { FraudFacts, FraudVerdict } from "../domain/fraud.ts";
import type { Contact, PostalAddress } from "../domain/contact.ts";
import type { DraftLine, OrderDraft } from "../domain/order-draft.ts";
import type { HoldReason, OrderEvent } from "../domain/order-event.ts";
import type { OrderProjection, OrderView } from "../domain/projection.ts";
import type { Step } from "../domain/record-fact.ts";
import type { TimelineEntry } from "../domain/timeline.ts";

/** A new attempt with what must not stand in its draft. */
export type NewAttempt = {
  readonly attempt: CheckoutAttempt;
  readonly idempotencyKey: string;
  readonly paymentMethodToken: string;
  readonly returnUrl: string | null;
  readonly contact: Contact;
};

/** What happened to an attempt. */
export type AttemptMove = {
  readonly signal: CheckoutSignal;
  readonly at: Date;
  /** Which asking for stock is answered; an answer to another one changes nothing. */
  readonly stockRound?: number;
  /** When it fails if this brings it to wait for the shopper's bank, or for stock once more. */
  readonly deadlineAt: Date;
  /** When to raise alarm if this makes it fail and what it held is not freed by then. */
  readonly alarmAt: Date;
  /** Of which there were too few. */
  readonly unavailableVariantIds?: readonly string[];
};

/** An attempt that just moved, or of which something was noted. */
export type MovedAttempt = {
  readonly attempt: CheckoutAttempt;
  /** The status it had. */
  readonly from: CheckoutStatus;
  /** Null once it is decided. */
  readonly paymentMethodToken: string | null;
  /** Where the shopper's bank sends them back to. */
  readonly returnUrl: string | null;
};

/** Attempts, in one transaction. */
export type AttemptStore = {
  /** An attempt. Rejects when there is none. */
  readonly find: (attemptId: string) => Promise<CheckoutAttempt>;
  /** The attempt of a caller's idempotency key, however old. */
  readonly findByKey: (caller: string, idempotencyKey: string) => Promise<CheckoutAttempt | null>;
  /** Writes an attempt, its contact and the timer of its deadline. False, and nothing written, when its key or its quote is taken by another. */
  readonly insert: (added: NewAttempt) => Promise<boolean>;
  /** Lets a key be used again whose attempt was submitted before `before`. */
  readonly freeKey: (caller: string, idempotencyKey: string, before: Date) => Promise<void>;
  /**
   * Moves an attempt by the table of the machine, with its timers; a failed one forgets whom it was for. Null when the signal
   * changes nothing: it is late or repeated. Rejects when there is no such attempt.
   */
  readonly move: (attemptId: string, move: AttemptMove) => Promise<MovedAttempt | null>;
  /** Makes a guest's attempt a customer's; the guest's secret opens it no more. */
  readonly giveTo: (attemptId: string, customerId: string) => Promise<void>;
};

/** Whom orders are for, in one transaction. */
export type ContactSearch = {
  /** Guests' orders that were placed under an e-mail address, however it is written, newest first. */
  readonly guestOrdersOf: (email: string, limit: number) => Promise<readonly string[]>;
  /** Whether an order was placed under an e-mail address. */
  readonly isUnder: (orderId: string, email: string) => Promise<boolean>;
};

/** Orders, in one transaction. */
export type OrderStore = {
  /** Writes an order's first events and everything read of it. False, and nothing written, when its number is taken. */
  readonly place: (event: OrderEvent, projection: OrderProjection) => Promise<boolean>;
  /** An order's history as it is now, not locked; null when there is no such order. */
  readonly history: (orderId: string) => Promise<readonly OrderEvent[] | null>;
  /**
   * Adds events to the history they follow and brings what is read of the order up to date, with the entries that are new; the order is
   * then locked until the transaction ends. False, and nothing written, when another came first: read the history again.
   */
  readonly append: (
    events: readonly [OrderEvent, ...OrderEvent[]],
    projection: OrderProjection,
    fresh: readonly TimelineEntry[],
  ) => Promise<boolean>;
};

/** Something that was done under an idempotency key. `made`: ids of what it made. */
export type OrderCommand = {
  readonly caller: string;
  readonly idempotencyKey: string;
  readonly inputFingerprint: string;
  readonly orderId: string;
  readonly made: readonly string[];
  readonly doneAt: Date;
};

/** What was done under which key, in one transaction. */
export type OrderCommandStore = {
  readonly find: (caller: string, idempotencyKey: string) => Promise<OrderCommand | null>;
  /** Writes a command down; one of the same key that was done before `replaceBefore` gives way. Waits for another transaction that writes the same key; false, and nothing written, when it is taken. */
  readonly add: (command: OrderCommand, replaceBefore: Date) => Promise<boolean>;
  readonly noteMade: (caller: string, idempotencyKey: string, made: readonly string[]) => Promise<void>;
};

/** What people typed about an order, in one transaction. All of it is personal data. */
export type TypedTexts = {
  /** Changes whom an order is for; what is left out stays. */
  readonly changeContact: (orderId: string, changes: Partial<Omit<Contact, "orderId">>) => Promise<void>;
  readonly addComments: (orderId: string, returnIds: readonly string[], comment: string) => Promise<void>;
  readonly answer: (orderId: string, returnId: string, answer: string) => Promise<void>;
};

/** Has things happen when nobody does anything, in one transaction. */
export type OrderTimers = {
  /** Ends what a hold keeps from leaving, a set time after `from`, unless it was released. */
  readonly endHold: (orderId: string, reason: HoldReason, from: Date) => Promise<void>;
  /** Ends a return a set time after `from`, unless it was sent. */
  readonly endReturn: (orderId: string, returnId: string, from: Date) => Promise<void>;
};

/** A fact that reaches a check-out or an order: its time, and the event that brought it (null for a timer or a request). */
export type Cause = { readonly at: Date; readonly causationId: string | null };

/** Tells other rooms, in the transaction of what it tells of. */
export type Publisher = {
  readonly checkoutSubmitted: (attempt: CheckoutAttempt) => Promise<void>;
  /** Rejects when there is no payment method any more. */
  readonly paymentRequested: (moved: MovedAttempt, cause: Cause) => Promise<void>;
  readonly checkoutExtended: (attempt: CheckoutAttempt, cause: Cause) => Promise<void>;
  readonly renewalRequested: (attempt: CheckoutAttempt, cause: Cause) => Promise<void>;
  /** Rejects when the attempt did not fail. */
  readonly checkoutFailed: (attempt: CheckoutAttempt, cause: Cause) => Promise<void>;
  /** Also that it is held, if it is. */
  readonly orderPlaced: (order: OrderView, draft: OrderDraft, cause: Cause) => Promise<void>;
  /** What of an order's new events other rooms are told. One statement, or none where nothing is. */
  readonly orderMoved: (steps: readonly Step[], cause: Cause) => Promise<void>;
};

/** Something a stream may want to look at, told after the commit and possibly lost. */
export type Hint =
  | { readonly kind: "order"; readonly id: string; readonly position: number }
  | { readonly kind: "checkout"; readonly id: string; readonly position: number };

/** Says whether somebody should look at an order before anything leaves. Asked while it is being placed: an answer must not take long. */
export type FraudCheck = { readonly assess: (facts: FraudFacts) => Promise<FraudVerdict> };

/** How long a check-out may take, in milliseconds. */
export type CheckoutTimes = {
  /** Until it fails; once more when stock has to be asked for again. */
  readonly deadlineMs: number;
  /** How long what a failed one held may take to be freed before alarm is raised, and raised again. */
  readonly compensationAlarmMs: number;
};

/** Everything a use case may do within one transaction. */
export type TransactionPorts = {
  readonly attempts: AttemptStore;
  readonly orders: OrderStore;
  readonly commands: OrderCommandStore;
  readonly texts: TypedTexts;
  readonly contacts: ContactSearch;
  readonly timers: OrderTimers;
  readonly fraud: FraudCheck;
  readonly publish: Publisher;
  /** A new id with a prefix. */
  readonly nextId: (prefix: string) => string;
  /** Looks at `dueAt` whether a failed attempt is free of everything. */
  readonly setCompensationAlarm: (attemptId: string, dueAt: Date) => Promise<void>;
  /** Draws an order's number for people; it may be taken. */
  readonly drawNumber: () => string;
  readonly checkoutTimes: CheckoutTimes;
  /** Counts how a check-out was decided, and how long it took, when and only when the transaction is committed. */
  readonly countDecided: (attempt: CheckoutAttempt, at: Date) => void;
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
