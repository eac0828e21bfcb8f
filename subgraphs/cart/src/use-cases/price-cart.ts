import type { Clock } from "@novatech/kernel/clock";
import { type Cart, soldLines } from "../domain/cart.ts";
import { type CartProblem, fitting, problemsOf } from "../domain/cart-vouchers.ts";
import { type DeliveryRate, parcelsOf } from "../domain/delivery.ts";
import { discount, type Discounts } from "../domain/discount.ts";
import type { Candidate, Occasion } from "../domain/promotion.ts";
import type { TaxCalculator, TaxRates } from "../domain/tax.ts";
import { assumedCountry } from "../domain/tax-table.ts";
import { priceLines, type PricedLine, priceShipping, type Total, totalOf } from "../domain/total.ts";
import type { DeliveryRates, PromotionReads, PromotionSearch } from "./ports.ts";

/** Everything a cart's cost follows from but the delivery: its lines with prices, the tax, and the promotions that may be for it. */
export type PricedCart = {
  readonly cart: Cart;
  readonly lines: readonly PricedLine[];
  readonly rates: TaxRates;
  readonly candidates: readonly Candidate[];
  readonly now: Date;
};

/** A total with what was taken off it. */
export type DiscountedTotal = Total & { readonly discounts: Discounts };

/** What a cart with these lines is looked for promotions with. */
export const searchOf = (cart: Cart, lines: readonly PricedLine[]): PromotionSearch => ({
  voucherCodes: cart.voucherCodes,
  customerId: cart.customerId,
  merchantIds: [...new Set(lines.map((line) => line.sold.merchantId))],
});

/** Whether promotions must be asked for at all: most carts of a shop without any cost no statement. */
export const mayHavePromotions = (cart: Cart): boolean => cart.shopHasPromotions || cart.voucherCodes.length > 0;

/** The promotions that may be for carts, in the carts' order. One statement for any number; none when no cart may have any. */
export const createFindCandidates =
  (ports: { readonly promotions: PromotionReads }) =>
  async (carts: readonly Cart[]): Promise<readonly (readonly Candidate[])[]> =>
    carts.some(mayHavePromotions)
      ? ports.promotions.candidates(carts.map((cart) => searchOf(cart, soldLines(cart))))
      : carts.map(() => []);

/** What a cart is priced with as things stand. Without an address the tax is that of the country most who pay in the currency live in. */
export const createPriceCart =
  (ports: { readonly tax: TaxCalculator; readonly clock: Clock }) =>
  async (cart: Cart, candidates: readonly Candidate[]): Promise<PricedCart> => {
    const place = cart.address ?? { countryCode: assumedCountry(cart.currency), region: null };
    const rates = await ports.tax.ratesFor(place);
    return { cart, lines: soldLines(cart), rates, candidates, now: ports.clock.now() };
  };

/** What the carriers offer for a cart; null until it has an address and a line that is sold. Rejects when fulfillment does not answer. */
export const createOfferDelivery =
  (ports: { readonly deliveryRates: DeliveryRates }) =>
  async (cart: Cart): Promise<readonly DeliveryRate[] | null> => {
    const lines = soldLines(cart);
    if (!cart.address || lines.length === 0) return null;
    const { countryCode } = cart.address;
    return ports.deliveryRates.ratesFor({ countryCode, currency: cart.currency, parcels: parcelsOf(lines) });
  };

/** Lines and the chosen delivery, less what promotions take off, added up; without an option the shipping is nothing. */
export function addUp(priced: PricedCart, option: DeliveryRate | null): DiscountedTotal {
  const { lines, rates, candidates } = priced;
  const shares = option?.shares ?? [];
  const discounts = discount(lines, shares, fitting(candidates, occasionOf(priced)));
  const costs = priceLines(lines, rates, discounts.lines);
  return { ...totalOf(costs, priceShipping(shares, lines, rates, discounts.shipping), rates), discounts };
}

/** The vouchers of a cart that take nothing off, each with why. */
export const voucherProblems = (priced: PricedCart, { discounts }: DiscountedTotal): CartProblem[] =>
  problemsOf(priced.cart, priced.candidates, occasionOf(priced), discounts);

const occasionOf = ({ cart, lines, now }: PricedCart): Occasion => ({
  currency: cart.currency,
  customerId: cart.customerId,
  lines,
  now,
});
