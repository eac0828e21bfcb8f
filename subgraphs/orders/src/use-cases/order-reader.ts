import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { Contact } from "../domain/contact.ts";
import type { NewestPage } from "../domain/newest.ts";
import type { OrderEvent } from "../domain/order-event.ts";
import type { MerchantOrderView, OrderLineView, OrderView } from "../domain/projection.ts";
import type { TimelineEntry } from "../domain/timeline.ts";

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
  readonly timelinesOf: (orderIds: readonly string[]) => Promise<TimelineEntry[]>;
  readonly contactsOf: (orderIds: readonly string[]) => Promise<Contact[]>;
  /** For each customer a page, `size + 1` orders at most, in the order read. */
  readonly newestOrders: (customerIds: readonly string[], page: NewestPage) => Promise<OrderView[]>;
  /** For each merchant a page, `size + 1` parts at most, in the order read. */
  readonly newestMerchantOrders: (merchantIds: readonly string[], page: NewestPage) => Promise<MerchantOrderView[]>;
  /** An order's entries above a sequence, at most `limit`, oldest first. */
  readonly entriesAfter: (orderId: string, sequence: number, limit: number) => Promise<TimelineEntry[]>;
  /** How far orders are: the last sequence of each. */
  readonly orderPositions: (ids: readonly string[]) => Promise<Map<string, number>>;
  /** How far attempts are, see `checkoutPosition`. */
  readonly checkoutPositions: (ids: readonly string[]) => Promise<Map<string, number>>;
};

/** The histories of all orders, for who goes through them. */
export type OrderHistories = {
  /** The ids of orders after one, in the order of their ids; begin with "". */
  readonly idsAfter: (id: string, limit: number) => Promise<string[]>;
  /** Each from its first event on, by the order's id. One statement. */
  readonly read: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, readonly OrderEvent[]>>;
};
