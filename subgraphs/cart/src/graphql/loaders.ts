import DataLoader from "dataloader";
import type { Cart } from "../domain/cart.ts";
import type { DeliveryRate } from "../domain/delivery.ts";
import type { Quote } from "../domain/quote.ts";
import type { CartReads, QuoteReads } from "../use-cases/ports.ts";
import type { PricedCart } from "../use-cases/price-cart.ts";

/** Every loader of one operation. What may be shown to whom is not decided here: see context.ts. */
export type Loaders = ReturnType<typeof createLoaders>;

/** What carts are priced with; wired in app.ts. */
export type Pricing = {
  readonly priceCart: (cart: Cart) => Promise<PricedCart>;
  /** Null while fulfillment does not answer, and before there is an address and a line. */
  readonly offerDelivery: (cart: Cart) => Promise<readonly DeliveryRate[] | null>;
};

/** A state of a cart: an operation may see a cart before and after a change. */
const stateOf = (cart: Cart): string => `${cart.id} ${cart.version}`;

/** New loaders for one operation: carts by one read for any number, prices and rates once a cart. */
export const createLoaders = (reads: CartReads & QuoteReads, pricing: Pricing) => ({
  cart: new DataLoader<string, Cart | null>(async (ids) => {
    const carts = new Map((await reads.carts(ids)).map((cart) => [cart.id, cart]));
    return ids.map((id) => carts.get(id) ?? null);
  }),
  cartOfCustomer: new DataLoader<string, Cart | null>(async (ids) => {
    const carts = new Map((await reads.cartsOfCustomers(ids)).map((cart) => [cart.customerId, cart]));
    return ids.map((id) => carts.get(id) ?? null);
  }),
  quote: new DataLoader<string, Quote | null>(async (ids) => {
    const quotes = new Map((await reads.quotes(ids)).map((quote) => [quote.id, quote]));
    return ids.map((id) => quotes.get(id) ?? null);
  }),
  prices: new DataLoader<Cart, PricedCart, string>((carts) => Promise.all(carts.map(pricing.priceCart)), {
    cacheKeyFn: stateOf,
  }),
  deliveryRates: new DataLoader<Cart, readonly DeliveryRate[] | null, string>(
    (carts) => Promise.all(carts.map(pricing.offerDelivery)),
    { cacheKeyFn: stateOf },
  ),
});
