import DataLoader from "dataloader";
import type { Cart } from "../domain/cart.ts";
import type { DeliveryRate } from "../domain/delivery.ts";
import type { Quote } from "../domain/quote.ts";
import type { Candidate } from "../domain/promotion.ts";
import type { CartReads, QuoteReads } from "../use-cases/ports.ts";
import { addUp, type DiscountedTotal, type PricedCart } from "../use-cases/price-cart.ts";

/** Every loader of one operation. What may be shown to whom is not decided here: see context.ts. */
export type Loaders = ReturnType<typeof createLoaders>;

/** What carts are priced with; wired in app.ts. */
export type Pricing = {
  /** The promotions that may be for carts, in their order; one statement at most. */
  readonly findCandidates: (carts: readonly Cart[]) => Promise<readonly (readonly Candidate[])[]>;
  readonly priceCart: (cart: Cart, candidates: readonly Candidate[]) => Promise<PricedCart>;
  /** Null while fulfillment does not answer, and before there is an address and a line. */
  readonly offerDelivery: (cart: Cart) => Promise<readonly DeliveryRate[] | null>;
};

/** A state of a cart: an operation may see a cart before and after a change. */
const stateOf = (cart: Cart): string => `${cart.id} ${cart.version}`;

/** New loaders for one operation: carts and promotions by one read for any number, prices and rates once a cart. */
export function createLoaders(reads: CartReads & QuoteReads, pricing: Pricing) {
  const perState = { cacheKeyFn: stateOf };
  const prices = new DataLoader<Cart, PricedCart, string>(async (carts) => {
    const candidates = await pricing.findCandidates(carts);
    return Promise.all(carts.map((cart, index) => pricing.priceCart(cart, candidates[index] ?? [])));
  }, perState);
  const deliveryRates = new DataLoader<Cart, readonly DeliveryRate[] | null, string>(
    (carts) => Promise.all(carts.map(pricing.offerDelivery)),
    perState,
  );
  const selectedRate = async (cart: Cart): Promise<DeliveryRate | null> => {
    if (cart.deliveryOptionId === null) return null;
    const rates = await deliveryRates.load(cart);
    return rates?.find((rate) => rate.optionId === cart.deliveryOptionId) ?? null;
  };
  const total = new DataLoader<Cart, DiscountedTotal, string>(
    (carts) =>
      Promise.all(
        carts.map(async (cart) => {
          const [priced, rate] = await Promise.all([prices.load(cart), selectedRate(cart)]);
          return addUp(priced, rate);
        }),
      ),
    perState,
  );
  return {
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
    prices,
    deliveryRates,
    /** The rate of the option a cart has chosen; null when none is, when it no longer fits, or while fulfillment does not answer. */
    selectedRate,
    /** What a cart costs, delivery included. */
    total,
    /** What its lines cost and what is taken off. Without promotions no delivery is asked for: with them the choice may depend on it. */
    goods: new DataLoader<Cart, DiscountedTotal, string>(
      (carts) =>
        Promise.all(
          carts.map(async (cart) => {
            const priced = await prices.load(cart);
            return priced.candidates.length === 0 ? addUp(priced, null) : total.load(cart);
          }),
        ),
      perState,
    ),
  };
}
