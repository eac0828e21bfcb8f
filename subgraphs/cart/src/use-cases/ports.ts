import type { Clock } from "@novatech/kernel/clock";
import type { Cart, SoldVariant, VoucherMisses, Whose } from "../domain/cart.ts";
import type { DeliveryRate, Parcel } from "../domain/delivery.ts";
import type { HoldRejection, HoldState, WantedUse } from "../domain/promotion-hold.ts";
import type { Candidate, Promotion } from "../domain/promotion.ts";
import type { Quote, QuoteWithAddress } from "../domain/quote.ts";

/** Carts. A cart is read in two statements, itself and its lines; what changes it locks it first. */
export type CartStore = {
  /** The cart that is meant: by the guest's secret if there is such a cart, else the customer's. */
  readonly find: (whose: Whose) => Promise<Cart | null>;
  /** The same, locked until the transaction ends. */
  readonly lock: (whose: Whose) => Promise<Cart | null>;
  /** Writes a new, empty cart. Nothing happens when the customer has one. */
  readonly create: (cart: NewCart) => Promise<void>;
  /** Writes what differs between two states of a locked cart. */
  readonly save: (before: Cart, after: Cart) => Promise<void>;
  /** Writes that a wrong code was tried on a locked cart. */
  readonly saveMisses: (cartId: string, misses: VoucherMisses) => Promise<void>;
  /** Removes a cart with its lines and address. */
  readonly remove: (cartId: string) => Promise<void>;
  /**
   * Takes what was ordered out of a cart, once an order: its quantities less the ordered ones, never below nothing.
   * What was added since stays; the vouchers go. Does nothing for a cart that is gone. In the same statement uses of promotions
   * that are held for the attempt become used; answers the state they had before, null when the attempt has none.
   */
  readonly takeOrdered: (order: {
    readonly orderId: string;
    readonly attemptId: string;
    readonly cartId: string;
    readonly quantities: ReadonlyMap<string, number>;
    readonly at: Date;
  }) => Promise<HoldState | null>;
  /** Removes at most `limit` guests' carts that were not touched since a moment. Answers how many. */
  readonly sweepGuests: (untouchedSince: Date, limit: number) => Promise<number>;
};

/** An empty cart before it is written. */
export type NewCart = Pick<Cart, "id" | "currency" | "customerId" | "tokenHash"> & { readonly createdAt: Date };

/** Carts for the graph, in any order; what is unknown is left out. Two statements for any number. */
export type CartReads = {
  readonly carts: (cartIds: readonly string[]) => Promise<readonly Cart[]>;
  readonly cartsOfCustomers: (customerIds: readonly string[]) => Promise<readonly Cart[]>;
};

/** Quotes for the graph, in any order; what is unknown is left out. One statement for any number. */
export type QuoteReads = { readonly quotes: (quoteIds: readonly string[]) => Promise<readonly Quote[]> };

/** What can be bought, as catalog's events told. */
export type PriceStore = {
  /** What is sold in a currency, by variant; the rest is left out. One statement; none for an empty list. */
  readonly sold: (variantIds: readonly string[], currency: string) => Promise<ReadonlyMap<string, SoldVariant>>;
  /** A product is sold as it is told; its variants that are not named no longer are. Older versions than the known are ignored. */
  readonly publish: (product: PublishedProduct) => Promise<void>;
  readonly unpublish: (productId: string, productVersion: number) => Promise<void>;
  readonly changePrice: (change: {
    readonly variantId: string;
    readonly productVersion: number;
    readonly price: Price;
  }) => Promise<void>;
};

/** What one costs in a currency. */
export type Price = { readonly currency: string; readonly amountMinor: bigint; readonly taxIncluded: boolean };

/** A product and what can be bought of it. */
export type PublishedProduct = {
  readonly productId: string;
  readonly productVersion: number;
  readonly merchantId: string;
  readonly variants: readonly (Pick<SoldVariant, "variantId" | "sku" | "name" | "taxClass" | "weightGrams"> & {
    readonly prices: readonly Price[];
  })[];
};

/** Quotes. */
export type QuoteStore = {
  readonly add: (quote: QuoteWithAddress) => Promise<void>;
  /** A quote and the version its cart has now; 0 when the cart has ended. */
  readonly find: (quoteId: string) => Promise<(QuoteWithAddress & { readonly currentCartVersion: number }) | null>;
  /** Removes quotes that ended before a moment, and the memory of orders older than that. */
  readonly sweep: (endedBefore: Date) => Promise<void>;
};

/** What a cart is looked for promotions with. */
export type PromotionSearch = Pick<Cart, "voucherCodes" | "customerId"> & { readonly merchantIds: readonly string[] };

/** Promotions that may be for carts. */
export type PromotionReads = {
  /** What each of these carts names by its codes, and what needs no code and may be for its merchants; ended ones are left out. One statement. */
  readonly candidates: (carts: readonly PromotionSearch[]) => Promise<readonly (readonly Candidate[])[]>;
};

/** Whose promotions: those of some merchants; null: all, the marketplace's own among them. */
export type PromotionsOf = { readonly merchantIds: readonly string[] | null };

/** Promotions for the back office. */
export type PromotionStore = {
  /** Locked until the transaction ends; null when unknown. */
  readonly lock: (promotionId: string) => Promise<Promotion | null>;
  /** Writes a new promotion. False, and nothing is written, when one that was not ended has its code. */
  readonly add: (promotion: Promotion) => Promise<boolean>;
  /** Writes what may be edited of a locked promotion. */
  readonly save: (promotion: Promotion) => Promise<void>;
  /** Marks as ended what ended before a moment, so that nobody looks for it and its code is free. */
  readonly sweep: (endedBefore: Date) => Promise<void>;
};

/** A page that is asked for: `size` after or before an id; null starts at the end one comes from. */
export type Page = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: string | null;
  readonly before: string | null;
};

/** Promotions for the graph of the back office, newest first. One statement a page, which holds one more than asked for when there is more. */
export type PromotionPages = {
  readonly page: (of: PromotionsOf, page: Page) => Promise<readonly Promotion[]>;
};

/** Writes promotions that are not there yet, by their ids. Resolves to how many were written; what conflicts with another's code is left out. */
export type PromotionImport = { readonly addMissing: (promotions: readonly Promotion[]) => Promise<number> };

/** Idempotency keys of the back office, per user. */
export type KeyStore = {
  /** Makes others with the same key wait until the transaction ends, then finds what it was used for since a moment. */
  readonly find: (
    userId: string,
    key: string,
    since: Date,
  ) => Promise<{ readonly fingerprint: string; readonly promotionId: string } | null>;
  readonly use: (use: {
    readonly userId: string;
    readonly key: string;
    readonly fingerprint: string;
    readonly promotionId: string;
    readonly at: Date;
    readonly since: Date;
  }) => Promise<void>;
};

/** Uses of promotions that check-outs hold. Counters and states move in one statement. */
export type HoldStore = {
  /** What a quote promised: its counted promotions; null when there is no such quote. */
  readonly wanted: (quoteId: string) => Promise<{
    readonly promotionIds: readonly string[];
    readonly customerId: string | null;
    readonly quotedAt: Date;
  } | null>;
  /** Locks promotions in one order and reads the uses of each and of a customer. */
  readonly lock: (promotionIds: readonly string[], customerId: string | null) => Promise<readonly WantedUse[]>;
  /** Writes a decision, with one use of each promotion when it is HELD. False when the attempt was decided before. */
  readonly decide: (decision: {
    readonly attemptId: string;
    readonly state: "HELD" | "REJECTED";
    readonly customerId: string | null;
    readonly promotionIds: readonly string[];
    readonly decidedAt: Date;
    readonly expiresAt: Date | null;
  }) => Promise<boolean>;
  /** The state of an attempt, locked; one that was never seen is CLOSED from now on. */
  readonly close: (attemptId: string, at: Date) => Promise<HoldState>;
  /** Moves an attempt and the counters of its promotions. False when it is in another state. */
  readonly move: (attemptId: string, from: HoldState, to: HoldState) => Promise<boolean>;
  /** The state of an attempt, locked, and the promotions it has or had uses of; null when it is unknown. */
  readonly find: (attemptId: string) => Promise<{
    readonly state: HoldState;
    readonly customerId: string | null;
    readonly promotionIds: readonly string[];
  } | null>;
  /** Has a hold end later, never after `latestMs` from when it was made. Answers the new end; null when nothing is held. */
  readonly extend: (attemptId: string, until: Date, latestMs: number) => Promise<Date | null>;
  /** Forgets attempts that count for nothing and were decided before a moment. */
  readonly sweep: (decidedBefore: Date) => Promise<void>;
};

/** What the saga of a check-out needs of one transaction. */
export type HoldPorts = {
  readonly holds: HoldStore;
  readonly expiry: {
    readonly set: (attemptId: string, dueAt: Date) => Promise<void>;
    readonly cancel: (attemptId: string) => Promise<void>;
  };
  readonly announce: (fact: HoldFact) => Promise<void>;
  readonly clock: Clock;
};

/** What the other rooms are told. */
export type HoldFact =
  | { readonly kind: "held" | "released"; readonly attemptId: string }
  | ({ readonly kind: "rejected"; readonly attemptId: string } & HoldRejection);

/** Everything that is bound to one transaction. */
export type Stores = {
  readonly carts: CartStore;
  readonly prices: PriceStore;
  readonly quotes: QuoteStore;
  readonly promotions: PromotionReads & PromotionStore;
  readonly holds: HoldStore;
  readonly keys: KeyStore;
};

/** Runs work in one transaction. It may run more than once. */
export type InTransaction = <Outcome>(work: (stores: Stores) => Promise<Outcome>) => Promise<Outcome>;

/** Prices as catalog has them at this moment. Rejects when catalog does not answer. What is unknown or not sold in the currency is left out. */
export type FreshPrices = {
  readonly sold: (variantIds: readonly string[], currency: string) => Promise<ReadonlyMap<string, SoldVariant>>;
};

/** What carriers take. Rejects when fulfillment does not answer; an empty list: no carrier goes there. */
export type DeliveryRates = {
  readonly ratesFor: (delivery: {
    readonly countryCode: string;
    readonly currency: string;
    readonly parcels: readonly Parcel[];
  }) => Promise<readonly DeliveryRate[]>;
};

/** Makes guests' secrets, and the hash that is stored of one. */
export type Secrets = { readonly next: () => string; readonly hashOf: (secret: string) => string };
