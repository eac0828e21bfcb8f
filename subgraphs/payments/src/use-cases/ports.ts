import type { Difference, OurHold } from "../domain/books.ts";
import type { CapturePlan, Credit, CreditCause, LeftParcel, ParcelCost } from "../domain/capture-plan.ts";
import type { Invoice, InvoiceLine, InvoiceRecipient, InvoiceSeller } from "../domain/invoice.ts";
import type { Payment, PaymentAction } from "../domain/payment.ts";
import type { SettlementEntry, Sold } from "../domain/settlement.ts";
import type { Hold } from "./provider.ts";

/** A payment with one of its actions. `methodToken` and `returnUrl` are null once the provider decided. */
export type PaymentTask = {
  readonly payment: Payment;
  readonly action: PaymentAction;
  /** The hold of the action's round; null while there is none. */
  readonly hold: Hold | null;
  readonly methodToken: string | null;
  readonly returnUrl: string | null;
};

/** What else is to be known when an answer was written down. */
export type Settled = {
  readonly isUnwanted: boolean;
  /** See `Payment.finalMinor`: it may have become known meanwhile. */
  readonly finalMinor: bigint | null;
  /** Whether refunds of the payment are open: they may have waited for money to be taken. */
  readonly hasOpenRefunds: boolean;
};

/** What can still be given back of a hold. */
export type HoldBalance = { readonly round: number; readonly hold: Hold; readonly refundableMinor: bigint };

/** Payments and their actions, in one transaction. */
export type PaymentStore = {
  /**
   * Writes a payment with its authorisation, which the provider is to be asked for; VOIDED, and never to be asked for, when its
   * check-out failed before. "known" when the attempt has one.
   */
  readonly begin: (task: Omit<PaymentTask, "hold">) => Promise<"begun" | "unwanted" | "known">;
  /** Notes that a check-out failed: on its payment, which is returned, or for a payment that comes later. */
  readonly markUnwanted: (attemptId: string, at: Date) => Promise<Payment | null>;
  /** Makes a guest's payments of an order a customer's; the guest's secret opens them no more. Somebody who was erased is not written. */
  readonly giveTo: (orderId: string, customerId: string) => Promise<void>;
  /** A payment with the authorisation, the renewal or the release of one of its holds, or null. */
  readonly task: (
    paymentId: string,
    kind: "AUTHORIZE" | "REAUTHORIZE" | "VOID",
    round: number,
  ) => Promise<PaymentTask | null>;
  /** A payment with its refund of this id, or null. */
  readonly refundTask: (refundId: string) => Promise<PaymentTask | null>;
  /** A payment with its capture for a shipment, or null. */
  readonly captureTask: (shipmentId: string) => Promise<PaymentTask | null>;
  /**
   * Writes payment and action as they are after an answer. Null, and nothing written, when the payment's status or amounts are no
   * longer those of `before`. A payment that became unwanted meanwhile stays so: see the answer.
   */
  readonly settle: (before: Payment, after: Payment, action: PaymentAction) => Promise<Settled | null>;
  /** As `settle`, for money that is held anew: the hold of `before` becomes a former one. */
  readonly renew: (before: Payment, after: Payment, action: PaymentAction) => Promise<Settled | null>;
  /** What can be given back of each hold of a payment, newest first, without what other refunds were asked for. */
  readonly balances: (paymentId: string, refundId: string) => Promise<readonly HoldBalance[]>;
  /** Writes a payment that changed without an action. False, and nothing written, when it is no longer as `before`. */
  readonly change: (before: Payment, after: Payment) => Promise<boolean>;
  readonly addAction: (action: PaymentAction) => Promise<void>;
  readonly saveAction: (action: PaymentAction) => Promise<void>;
  /** Payments of which something is held that ends before `before`, and whose renewal is not under way yet; at most 500. */
  readonly endingHolds: (before: Date) => Promise<readonly string[]>;
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
  /** The payment of a check-out, or null. */
  readonly paymentOfAttempt: (attemptId: string) => Promise<Payment | null>;
};

/** A parcel that left its warehouse. */
export type LeftShipment = LeftParcel & {
  readonly shipmentId: string;
  readonly orderId: string;
  readonly leftAt: Date;
};

/** A credit for one merchant, as orders told it. */
export type NotedCredit = Credit & {
  readonly creditId: string;
  readonly orderId: string;
  readonly merchantId: string;
  readonly cause: CreditCause;
  readonly creditedAt: Date;
};

/** What happened to an order's money before the order was heard of. */
export type Unplanned = { readonly parcels: readonly LeftShipment[]; readonly credits: readonly NotedCredit[] };

/** What may be taken for orders, in one transaction. */
export type CapturePlanStore = {
  /** Keeps an order's plan and locks it; an earlier one stays. Returns it with what happened before it was kept, the first first. */
  readonly keep: (orderId: string, plan: CapturePlan) => Promise<{ readonly plan: CapturePlan } & Unplanned>;
  /** Locks an order's plan; null when the order was not heard of. */
  readonly lock: (orderId: string) => Promise<CapturePlan | null>;
  /** Notes a parcel. False when it is known. */
  readonly addParcel: (parcel: LeftShipment) => Promise<boolean>;
  /** Notes a credit, merchant by merchant. Returns those that were not known. */
  readonly addCredits: (credits: readonly NotedCredit[]) => Promise<readonly NotedCredit[]>;
  /**
   * Writes the plan after some parcels and credits (as they turned out), what is taken and given back for each, and the actions that follow. With
   * `finalMinor`, that no more will ever be taken of the payment: returned as it is then.
   */
  readonly save: (
    orderId: string,
    plan: CapturePlan,
    planned: {
      readonly parcels: readonly {
        readonly shipmentId: string;
        readonly amountMinor: bigint;
        readonly cost: ParcelCost;
      }[];
      readonly credits: readonly { readonly credit: NotedCredit; readonly refundMinor: bigint }[];
      readonly actions: readonly PaymentAction[];
      /** Those of the actions that are refunds, with why. */
      readonly refunds: readonly RefundRequest[];
      readonly final: { readonly paymentId: string; readonly finalMinor: bigint } | null;
    },
  ) => Promise<Payment | null>;
};

/** Tells other rooms, in the transaction of what it tells of. */
export type Publisher = {
  readonly authorized: (payment: Payment, at: Date) => Promise<void>;
  readonly actionRequired: (payment: Payment, at: Date) => Promise<void>;
  readonly authorizationExpired: (payment: Payment, at: Date) => Promise<void>;
  readonly reauthorized: (payment: Payment, at: Date) => Promise<void>;
  readonly chargedBack: (payment: Payment, reason: string, at: Date) => Promise<void>;
  readonly declined: (payment: Payment, reason: string, at: Date) => Promise<void>;
  readonly voided: (payment: Payment, at: Date) => Promise<void>;
  /** `payment` as it is after the capture. */
  readonly captured: (payment: Payment, capture: PaymentAction, at: Date) => Promise<void>;
  /** `payment` as it is after the refund. */
  readonly refunded: (payment: Payment, refund: PaymentAction, at: Date) => Promise<void>;
  readonly refundFailed: (payment: Payment, refund: PaymentAction, reason: string, at: Date) => Promise<void>;
  readonly invoiced: (invoice: Invoice) => Promise<void>;
  readonly captureFailed: (payment: Payment, capture: PaymentAction, reason: string, at: Date) => Promise<void>;
};

/** What was given back or is to be: an action, and why it was asked for. */
export type Refund = {
  readonly action: PaymentAction;
  /** Staff's words; for a credit what orders told. */
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
  /** The payment of the order of a merchant's part of which something was taken, or null. */
  readonly paymentOfPart: (merchantOrderId: string) => Promise<string | null>;
  /** What refunds of a merchant's part that are not settled add up to, in minor units. */
  readonly openOfPart: (merchantOrderId: string) => Promise<bigint>;
  /** A refund by its id, or null. */
  readonly byId: (refundId: string) => Promise<RefundRequest | null>;
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

/** The ledger of who gets what, in one transaction. */
export type SettlementStore = {
  /** What stands in it for the merchants of an order. */
  readonly sold: (orderId: string) => Promise<readonly Sold[]>;
  /** Adds the entries of a transaction, which must sum to zero. */
  readonly book: (
    transaction: { readonly id: string; readonly orderId: string; readonly currency: string; readonly at: Date },
    entries: readonly SettlementEntry[],
  ) => Promise<void>;
};

/** A parcel as its invoice needs it. */
export type ParcelToInvoice = {
  readonly plan: CapturePlan;
  readonly payment: Payment;
  readonly merchantOrderId: string;
  readonly cost: ParcelCost;
  /** Whether its money was taken, with it or with another parcel. */
  readonly isTaken: boolean;
  readonly isInvoiced: boolean;
};

/** A credit as its note needs it. */
export type CreditToNote = {
  readonly plan: CapturePlan;
  readonly payment: Payment;
  readonly credit: NotedCredit;
  readonly isNoted: boolean;
  /** The invoices of the merchant's part, oldest first. */
  readonly invoices: readonly { readonly id: string; readonly lines: readonly InvoiceLine[] }[];
  /** Whether every parcel of the part that was paid for has its invoice. */
  readonly isInvoiced: boolean;
};

/** Invoices and credit notes, in one transaction. */
export type InvoiceStore = {
  /** A parcel that is paid for, or null. */
  readonly parcel: (shipmentId: string) => Promise<ParcelToInvoice | null>;
  /** The parcels of an order that have no invoice although they are to have one. */
  readonly uninvoiced: (orderId: string) => Promise<readonly string[]>;
  /** The credit that a refund was made for, or null. */
  readonly credit: (refundId: string) => Promise<CreditToNote | null>;
  /** Who the documents of an order are for, when that is known. */
  readonly recipient: (orderId: string) => Promise<InvoiceRecipient | null>;
  /** Gives a document its number and writes it, with who it is for. Rejects when there is one for the same parcel or credit. */
  readonly issue: (
    draft: Omit<Invoice, "number" | "taxes">,
    of: { readonly shipmentId: string | null; readonly creditId: string | null },
    recipient: InvoiceRecipient,
  ) => Promise<Invoice>;
};

/** Who the documents of an order are for; null when nobody knows. Asks another room. */
export type BillingSource = { readonly ask: (orderId: string) => Promise<InvoiceRecipient | null> };
/** A merchant as it stands on documents; null when nobody knows it. Asks another room. */
export type SellerSource = { readonly ask: (merchantId: string) => Promise<InvoiceSeller | null> };

/** A step that asks the provider, run when it is due and again until it is settled. */
export type Step =
  | "authorize"
  | "renew"
  | "void"
  | "capture"
  | "refund"
  | "look"
  /** Not asked of the provider: documents for money that was taken or given back. */
  | "invoice"
  | "credit_note";

/** Everything a use case may do within one transaction. */
export type TransactionPorts = {
  readonly payments: PaymentStore;
  readonly plans: CapturePlanStore;
  readonly hints: HintStore;
  readonly refunds: RefundStore;
  readonly settlement: SettlementStore;
  readonly invoices: InvoiceStore;
  readonly publish: Publisher;
  /** Has a step run: see `step-key.ts`. */
  readonly schedule: (step: Step, key: string, dueAt: Date) => Promise<void>;
  /** Has several steps run at once; one statement. */
  readonly scheduleAll: (steps: readonly (readonly [Step, string])[], dueAt: Date) => Promise<void>;
};

/** What resolvers read. Every method is one statement, however many ids it is given, and leaves out what does not exist. */
export type PaymentReader = {
  readonly payments: (ids: readonly string[]) => Promise<Payment[]>;
  /** Refunds with whose they are, by their ids. */
  readonly refunds: (ids: readonly string[]) => Promise<{ readonly refund: Refund; readonly payment: Payment }[]>;
  /** Oldest first. */
  readonly refundsOf: (paymentIds: readonly string[]) => Promise<Refund[]>;
  readonly paymentsOfAttempts: (attemptIds: readonly string[]) => Promise<Payment[]>;
  /** Oldest first. */
  readonly paymentsOf: (orderIds: readonly string[]) => Promise<Payment[]>;
};

/** A line of a merchant's ledger as it is read. */
export type BookedEntry = {
  readonly id: bigint;
  readonly kind: SettlementEntry["kind"];
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly merchantOrderId: string;
  readonly bookedAt: Date;
};

/** What resolvers read of merchants' ledgers. Every method is one statement. */
export type SettlementReader = {
  /** In minor units; 0 for who sold nothing yet. */
  readonly balances: (
    of: readonly { readonly merchantId: string; readonly currency: string }[],
  ) => Promise<{ readonly merchantId: string; readonly currency: string; readonly balanceMinor: bigint }[]>;
};

/** A document with whose it is. */
export type IssuedInvoice = {
  readonly invoice: Invoice;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
};

/** What resolvers read of documents. Every method is one statement. */
export type InvoiceReader = {
  /** Oldest first. */
  readonly ofOrders: (orderIds: readonly string[]) => Promise<IssuedInvoice[]>;
  readonly byIds: (ids: readonly string[]) => Promise<IssuedInvoice[]>;
  readonly recipients: (orderIds: readonly string[]) => Promise<(InvoiceRecipient & { readonly orderId: string })[]>;
};

/** A comparison of the books as it is kept. */
export type ReconciliationReport = {
  readonly since: Date;
  readonly until: Date;
  readonly endedAt: Date;
  readonly checked: number;
  readonly hastened: number;
  readonly differences: readonly Difference[];
};

/** Comparisons of the books. */
export type ReconciliationStore = {
  readonly keep: (id: string, report: ReconciliationReport) => Promise<void>;
  /** The last one, or null. */
  readonly last: () => Promise<ReconciliationReport | null>;
};

/** A payment as reconciliation needs it. */
export type BookedPayment = {
  readonly payment: Payment;
  /** Whether something is under way that explains a difference. */
  readonly hasOpenActions: boolean;
  /** Every hold it had, one by one. */
  readonly holds: readonly OurHold[];
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
  /** Which of these payments are of a check-out that orders said has failed. */
  readonly ofFailedCheckouts: (paymentIds: readonly string[]) => Promise<ReadonlySet<string>>;
};
