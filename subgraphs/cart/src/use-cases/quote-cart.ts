import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Cart, Whose } from "../domain/cart.ts";
import { variantUnavailable } from "../domain/cart-lines.ts";
import { parcelsOf } from "../domain/delivery.ts";
import { cartIncomplete, noCart, type Refusal, versionConflict } from "../domain/errors.ts";
import { type Quote, quoteOf } from "../domain/quote.ts";
import type { TaxCalculator } from "../domain/tax.ts";
import type { PricedLine } from "../domain/total.ts";
import type { CartStore, DeliveryRates, FreshPrices, InTransaction, PromotionReads } from "./ports.ts";
import { addUp, mayHavePromotions, searchOf } from "./price-cart.ts";
import { deliveryUnavailable } from "./select-delivery-option.ts";

/** A quote and the cart it was made on. */
export type QuotedCart = { readonly quote: Quote; readonly cart: Cart };

/**
 * Fixes what a cart costs for 15 minutes: prices from catalog, rates from fulfillment, tax by the port, promotions, all of this
 * moment. A voucher that does not fit takes nothing off and stops nothing: the quote's discounts say what counts.
 * Refuses with NOT_FOUND, VERSION_CONFLICT, CART_INCOMPLETE (which says the missing step), VARIANT_UNAVAILABLE or
 * DELIVERY_UNAVAILABLE. Rejects when another room does not answer: nothing is written, the cart is kept.
 */
export const createQuoteCart =
  (ports: {
    readonly carts: Pick<CartStore, "find">;
    readonly freshPrices: FreshPrices;
    readonly deliveryRates: DeliveryRates;
    readonly tax: TaxCalculator;
    readonly promotions: PromotionReads;
    readonly inTransaction: InTransaction;
    readonly clock: Clock;
    readonly ids: IdSource;
  }) =>
  async (whose: Whose, expectedVersion: number | null): Promise<Result<QuotedCart, Refusal>> => {
    // Not locked: the rooms asked below may take a second. A cart that changes meanwhile makes the quote one of an older
    // version, which the check-out refuses.
    const cart = await ports.carts.find(whose);
    if (!cart) return refuse(noCart);
    if (expectedVersion !== null && expectedVersion !== cart.version) return refuse(versionConflict(cart));
    const { address, deliveryOptionId } = cart;
    if (cart.lines.length === 0) return refuse(steps.lines);
    if (!address) return refuse(steps.address);
    if (deliveryOptionId === null) return refuse(steps.option);

    const priced = await price(ports.freshPrices, cart);
    if (!priced.ok) return priced;
    const lines = priced.value;
    const [rates, options, [candidates = []]] = await Promise.all([
      ports.tax.ratesFor(address),
      ports.deliveryRates.ratesFor({
        countryCode: address.countryCode,
        currency: cart.currency,
        parcels: parcelsOf(lines),
      }),
      mayHavePromotions(cart) ? ports.promotions.candidates([searchOf(cart, lines)]) : [],
    ]);
    if (options.length === 0) return refuse(deliveryUnavailable(address.countryCode));
    const option = options.find((one) => one.optionId === deliveryOptionId);
    if (!option) return refuse(steps.otherOption);

    const createdAt = ports.clock.now();
    const { discounts, ...total } = addUp({ cart, lines, rates, candidates, now: createdAt }, option);
    const quote = quoteOf({
      id: ports.ids.next("quote"),
      cart,
      total,
      discounts,
      option,
      createdAt,
      nextLineId: () => ports.ids.next("line"),
    });
    await ports.inTransaction((stores) => stores.quotes.add({ quote, address }));
    return ok({ quote, cart });
  };

async function price(freshPrices: FreshPrices, cart: Cart): Promise<Result<PricedLine[], Refusal>> {
  const fresh = await freshPrices.sold(
    cart.lines.map((line) => line.variantId),
    cart.currency,
  );
  const lines: PricedLine[] = [];
  for (const line of cart.lines) {
    const sold = fresh.get(line.variantId);
    if (!sold)
      return refuse(variantUnavailable(line.sold?.name ?? `The variant ${line.variantId}`, cart.currency, null));
    lines.push({ id: line.id, quantity: line.quantity, sold });
  }
  return ok(lines);
}

const steps = {
  lines: cartIncomplete("The cart is empty. Put something in with cartLinesAdd."),
  address: cartIncomplete("Say where to deliver with cartDeliveryAddressSet."),
  option: cartIncomplete("Choose how to deliver with cartDeliveryOptionSelect."),
  otherOption: cartIncomplete(
    "The chosen delivery option no longer fits this cart and address. Choose another with cartDeliveryOptionSelect.",
  ),
};
