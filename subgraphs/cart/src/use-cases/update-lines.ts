import { refuse } from "@novatech/kernel/result";
import type { Whose } from "../domain/cart.ts";
import { checkCount, setQuantities } from "../domain/cart-lines.ts";
import { type CartOutcome, type ChangeCart, withLines } from "./change-cart.ts";

/** Changes how many of each of 1 to 100 lines; 0 removes. Refuses with INVALID_INPUT, NOT_FOUND, or as every change does. */
export const createUpdateLines =
  (ports: { readonly changeCart: ChangeCart }) =>
  async (
    whose: Whose,
    updates: readonly { readonly lineId: string; readonly quantity: number }[],
    expectedVersion: number | null,
  ): Promise<CartOutcome> => {
    const fault = checkCount("lines", updates.length);
    if (fault) return refuse(fault);
    return ports.changeCart(whose, expectedVersion, (cart) => withLines(cart, setQuantities(cart, updates)));
  };
