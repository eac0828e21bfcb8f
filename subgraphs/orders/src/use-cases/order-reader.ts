import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { Contact } from "../domain/contact.ts";
import type { NewestPage } from "../domain/newest.ts";
import type { OrderEvent } from "../domain/order-event.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { ReturnView } from "../domain/return-view.ts";
import type { TimelineEntry } from "../domain/timeline.ts";

/** Where an order's rows of the partitioned tables lie. An `OrderView` is one with its id as `orderId`. */
export type OrderKey = { readonly orderId: string; readonly placedMonth: string };

/** How far somebody has read an order's timeline: `sequence` is the last seen, 0 for nothing. */
export type TimelinePlace = OrderKey & { readonly sequence: number };

/** What was written about a return. Each part is null where nothing was, or once it was erased. */
export type ReturnNote = {
  readonly returnId: string;
  readonly orderId: string;
  readonly comment: string | null;
  readonly answer: string | null;
};

/** What resolvers and streams read. Every method is one statement, however many ids it is given, and leaves out what does not exist. */
export type OrderReader = {
  readonly attempts: (ids: readonly string[]) => Promise<CheckoutAttempt[]>;
  readonly orders: (ids: readonly string[]) => Promise<OrderView[]>;
  readonly merchantOrders: (ids: readonly string[]) => Promise<MerchantOrderView[]>;
  readonly merchantOrdersOf: (orderIds: readonly string[]) => Promise<MerchantOrderView[]>;
  readonly lines: (ids: readonly string[]) => Promise<OrderLineView[]>;
  /** In the order of the cart. */
  readonly linesOf: (orderIds: readonly string[]) => Promise<OrderLineView[]>;
  readonly linesOfMerchantOrders: (merchantOrderIds: readonly string[]) => Promise<OrderLineView[]>;
  /** Oldest first. */
  readonly timelinesOf: (keys: readonly OrderKey[]) => Promise<TimelineEntry[]>;
  readonly returns: (ids: readonly string[]) => Promise<ReturnView[]>;
  /** Oldest first. */
  readonly returnsOf: (orderIds: readonly string[]) => Promise<ReturnView[]>;
  readonly notesOf: (returnIds: readonly string[]) => Promise<ReturnNote[]>;
  readonly contactsOf: (orderIds: readonly string[]) => Promise<Contact[]>;
  /** For each customer a page, `size + 1` orders at most, in the order read. */
  readonly newestOrders: (customerIds: readonly string[], page: NewestPage) => Promise<OrderView[]>;
  /** For each place the entries behind it, at most `limit`, oldest first. */
  readonly entriesAfter: (places: readonly TimelinePlace[], limit: number) => Promise<TimelineEntry[][]>;
  /** How far orders are: the last sequence of each. */
  readonly orderPositions: (ids: readonly string[]) => Promise<Map<string, number>>;
  /** How far attempts are, see `checkoutPosition`. */
  readonly checkoutPositions: (ids: readonly string[]) => Promise<Map<string, number>>;
};

/** The histories of all orders, for who goes through them. */
export type OrderHistories = {
  /** Where orders lie that have a history, after one of them, by month and id; begin with null. */
  readonly keysAfter: (after: OrderKey | null, limit: number) => Promise<OrderKey[]>;
  /** Each from its first event on, by the order's id. One statement. */
  readonly read: (keys: readonly OrderKey[]) => Promise<ReadonlyMap<string, readonly OrderEvent[]>>;
};
