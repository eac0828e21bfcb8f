import { ok, refuse } from "@novatech/kernel/result";
import type { Whose } from "../domain/cart.ts";
import { readCode } from "../domain/voucher.ts";
import type { CartOutcome, ChangeCart } from "./change-cart.ts";

/** Takes a voucher out of a cart. Refuses with NOT_FOUND, INVALID_INPUT, or as every change does. */
export const createRemoveVoucher =
  (ports: { readonly changeCart: ChangeCart }) =>
  async (whose: Whose, given: string, expectedVersion: number | null): Promise<CartOutcome> => {
    const code = readCode(given);
    if (!code.ok) return code;
    return ports.changeCart(whose, expectedVersion, (cart) =>
      cart.voucherCodes.includes(code.value)
        ? ok({ ...cart, voucherCodes: cart.voucherCodes.filter((held) => held !== code.value) })
        : refuse({
            code: "NOT_FOUND",
            message: "The cart has no voucher with this code. Take one of Cart.vouchers.",
            field: ["input", "code"],
          }),
    );
  };
