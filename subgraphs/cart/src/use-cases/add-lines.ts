import type { IdSource } from "@novatech/kernel/ids";
import { refuse } from "@novatech/kernel/result";
import type { Whose } from "../domain/cart.ts";
import { type Addition, addLines, checkCount } from "../domain/cart-lines.ts";
import { isLookable } from "../domain/lookable.ts";
import { type CartDecision, type CartOutcome, type ChangeCart, withLines } from "./change-cart.ts";

/** The decision to put things into a cart: what can be bought is read in the same transaction. */
export const decideToAdd =
  (ids: IdSource, additions: readonly Addition[]): CartDecision =>
  async (cart, stores) => {
    const sold = await stores.prices.sold(
      additions.map((addition) => addition.variantId).filter(isLookable),
      cart.currency,
    );
    return withLines(
      cart,
      addLines(cart, additions, sold, () => ids.next("line")),
    );
  };

/** Puts 1 to 100 things into a cart. Refuses with INVALID_INPUT, VARIANT_UNAVAILABLE, or as every change does. */
export const createAddLines =
  (ports: { readonly changeCart: ChangeCart; readonly ids: IdSource }) =>
  async (whose: Whose, additions: readonly Addition[], expectedVersion: number | null): Promise<CartOutcome> => {
    const fault = checkCount("lines", additions.length);
    return fault ? refuse(fault) : ports.changeCart(whose, expectedVersion, decideToAdd(ports.ids, additions));
  };
