import type { Cart, SoldVariant, Whose } from "../domain/cart.ts";
import type { DeliveryRate, Parcel } from "../domain/delivery.ts";
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
  /** Removes a cart with its lines and address. */
  readonly remove: (cartId: string) => Promise<void>;
  /**
   * Takes what was ordered out of a cart, once an order: its quantities less the ordered ones, never below nothing.
   * What was added since stays. Does nothing for a cart that is gone.
   */
  readonly takeOrdered: (order: {
    readonly orderId: string;
    readonly cartId: string;
    readonly quantities: ReadonlyMap<string, number>;
    readonly at: Date;
  }) => Promise<void>;
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

/** Everything that is bound to one transaction. */
export type Stores = { readonly carts: CartStore; readonly prices: PriceStore; readonly quotes: QuoteStore };

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
