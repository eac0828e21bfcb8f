import { type Cart, soldLines } from "../domain/cart.ts";
import { type DeliveryRate, parcelsOf } from "../domain/delivery.ts";
import type { TaxCalculator, TaxRates } from "../domain/tax.ts";
import { assumedCountry } from "../domain/tax-table.ts";
import { type LineCost, priceLines, priceShipping, type Total, totalOf } from "../domain/total.ts";
import type { DeliveryRates } from "./ports.ts";

/** The lines of a cart with what they cost, and the tax they were reckoned with. */
export type PricedCart = { readonly lines: readonly LineCost[]; readonly rates: TaxRates };

/** What a cart's lines cost as things stand. Without an address the tax is that of the country most who pay in the currency live in. */
export const createPriceCart =
  (ports: { readonly tax: TaxCalculator }) =>
  async (cart: Cart): Promise<PricedCart> => {
    const place = cart.address ?? { countryCode: assumedCountry(cart.currency), region: null };
    const rates = await ports.tax.ratesFor(place);
    return { lines: priceLines(soldLines(cart), rates), rates };
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

/** Lines and the chosen delivery added up; without an option the shipping is nothing. */
export const addUp = ({ lines, rates }: PricedCart, option: DeliveryRate | null): Total =>
  totalOf(lines, option ? priceShipping(option.shares, lines, rates) : [], rates);
