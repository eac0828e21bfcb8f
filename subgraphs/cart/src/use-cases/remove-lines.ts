import { refuse } from "@novatech/kernel/result";
import type { Whose } from "../domain/cart.ts";
import { checkCount, removeLines } from "../domain/cart-lines.ts";
import { type CartOutcome, type ChangeCart, withLines } from "./change-cart.ts";

/** Takes 1 to 100 lines out of a cart. Refuses with INVALID_INPUT, NOT_FOUND, or as every change does. */
export const createRemoveLines =
  (ports: { readonly changeCart: ChangeCart }) =>
  async (whose: Whose, lineIds: readonly string[], expectedVersion: number | null): Promise<CartOutcome> => {
    const fault = checkCount("lineIds", lineIds.length);
    if (fault) return refuse(fault);
    return ports.changeCart(whose, expectedVersion, (cart) => withLines(cart, removeLines(cart, lineIds)));
  };
