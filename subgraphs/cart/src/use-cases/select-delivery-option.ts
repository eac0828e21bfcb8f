import { ok, refuse } from "@novatech/kernel/result";
import { type Cart, soldLines, type Whose } from "../domain/cart.ts";
import { parcelsOf } from "../domain/delivery.ts";
import { cartIncomplete, noCart, type Refusal, versionConflict } from "../domain/errors.ts";
import type { CartOutcome, ChangeCart } from "./change-cart.ts";
import type { CartStore, DeliveryRates } from "./ports.ts";

/** No carrier brings the cart to its address. */
export const deliveryUnavailable = (countryCode: string): Refusal => ({
  code: "DELIVERY_UNAVAILABLE",
  message: `No carrier brings this cart to ${countryCode}. Choose another address.`,
  field: null,
});

/**
 * Chooses a way to deliver. The carriers are asked before the cart is locked; should it change meanwhile, the choice is
 * kept all the same, and `selectedDeliveryOption` says whether it still fits. Refuses with CART_INCOMPLETE,
 * DELIVERY_UNAVAILABLE, NOT_FOUND, or as every change does. Rejects when fulfillment does not answer: the cart is kept.
 */
export const createSelectDeliveryOption =
  (ports: {
    readonly changeCart: ChangeCart;
    readonly carts: Pick<CartStore, "find">;
    readonly deliveryRates: DeliveryRates;
  }) =>
  async (whose: Whose, optionId: string, expectedVersion: number | null): Promise<CartOutcome> => {
    const seen = await ports.carts.find(whose);
    if (!seen) return refuse(noCart);
    if (expectedVersion !== null && expectedVersion !== seen.version) return refuse(versionConflict(seen));
    const refusal = await checkOption(ports.deliveryRates, seen, optionId);
    if (refusal) return refuse(refusal);
    return ports.changeCart(whose, expectedVersion, (cart) =>
      ok(cart.deliveryOptionId === optionId ? cart : { ...cart, deliveryOptionId: optionId }),
    );
  };

async function checkOption(rates: DeliveryRates, cart: Cart, optionId: string): Promise<Refusal | null> {
  const lines = soldLines(cart);
  if (lines.length === 0) return cartIncomplete("The cart is empty. Put something in with cartLinesAdd first.");
  if (!cart.address) return cartIncomplete("Say where to deliver with cartDeliveryAddressSet first.");
  const { countryCode } = cart.address;
  const options = await rates.ratesFor({ countryCode, currency: cart.currency, parcels: parcelsOf(lines) });
  if (options.length === 0) return deliveryUnavailable(countryCode);
  if (options.some((option) => option.optionId === optionId)) return null;
  return {
    code: "NOT_FOUND",
    message: "The cart has no such delivery option. Take one of Cart.deliveryOptions.",
    field: ["input", "deliveryOptionId"],
  };
}
