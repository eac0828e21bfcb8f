import type { Payment, PaymentStatus } from "../domain/payment.ts";
import type { SettlementKind } from "../domain/settlement.ts";
import type { BookedEntry, Refund } from "./ports.ts";

/** From when (itself included) until when (itself not); null is open. */
export type Period = { readonly from: Date | null; readonly before: Date | null };

/** Where something stands in a list, newest first: when it came, and its id where two came at once. */
export type NewestKey = { readonly at: Date; readonly id: string };

/** A part of a list, newest first. */
export type ListPage<Key, Filter> = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  readonly after: Key | null;
  readonly before: Key | null;
  readonly filter: Filter;
};

/** Which payments; null: any. */
export type PaymentFilter = {
  readonly statuses: readonly PaymentStatus[] | null;
  readonly customerId: string | null;
  readonly orderId: string | null;
  readonly created: Period;
};

/** How a refund stands, as it is shown. */
export type RefundStatus = "PENDING" | "SUCCEEDED" | "FAILED";

/** Which refunds; null: any. */
export type RefundFilter = {
  readonly statuses: readonly RefundStatus[] | null;
  readonly merchantOrderId: string | null;
  readonly created: Period;
};

/** Whose ledger, in which currency. */
export type Ledger = { readonly merchantId: string; readonly currency: string };

/** Which of its entries; null: any. */
export type EntryFilter = {
  readonly kinds: readonly SettlementKind[] | null;
  readonly merchantOrderId: string | null;
  readonly booked: Period;
};

/** What a ledger's entries of one kind come to. */
export type LedgerTotal = { readonly kind: SettlementKind; readonly count: number; readonly amountMinor: bigint };

/** A refund, with its payment's currency. */
export type ListedRefund = { readonly refund: Refund; readonly currency: string };

/** The lists that staff work through. Each is one statement and has `size + 1` rows at most, in the order read. */
export type PaymentLists = {
  readonly payments: (page: ListPage<NewestKey, PaymentFilter>) => Promise<Payment[]>;
  readonly refunds: (page: ListPage<NewestKey, RefundFilter>) => Promise<ListedRefund[]>;
};

/** The lists that merchants work through. Each is one statement. */
export type LedgerLists = {
  /** `size + 1` entries at most, in the order read. */
  readonly entries: (of: Ledger, page: ListPage<bigint, EntryFilter>) => Promise<BookedEntry[]>;
  /** What a period of a ledger comes to, by kind; kinds of which there is nothing are left out. */
  readonly totals: (of: Ledger, period: Period) => Promise<LedgerTotal[]>;
  /** The currencies each merchant has entries in, by name. */
  readonly currencies: (merchantIds: readonly string[]) => Promise<Ledger[]>;
};
