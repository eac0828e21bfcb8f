import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse } from "@novatech/kernel/result";
import { soldLines, type Whose } from "../domain/cart.ts";
import { addVoucher } from "../domain/cart-vouchers.ts";
import { mustWaitUntil, oneMoreMiss, readCode, tooManyMisses } from "../domain/voucher.ts";
import type { CartOutcome, ChangeCart } from "./change-cart.ts";
import { searchOf } from "./price-cart.ts";

/**
 * Puts a voucher into a cart. Refuses with VOUCHER_INVALID (counted: after ten wrong codes within 15 minutes the cart must wait,
 * TOO_MANY_ATTEMPTS), VOUCHER_USED_UP, VOUCHER_NOT_APPLICABLE, INVALID_INPUT, or as every change does.
 */
export const createApplyVoucher =
  (ports: { readonly changeCart: ChangeCart; readonly clock: Clock }) =>
  async (whose: Whose, given: string, expectedVersion: number | null): Promise<CartOutcome> => {
    const code = readCode(given);
    if (!code.ok) return code;
    return ports.changeCart(whose, expectedVersion, async (cart, { carts, promotions }) => {
      const now = ports.clock.now();
      const waitUntil = mustWaitUntil(cart.voucherMisses, now);
      // A right code is refused as well, or guessing would go on unseen.
      if (waitUntil) return refuse(tooManyMisses(waitUntil));
      const lines = soldLines(cart);
      const search = searchOf(cart, lines);
      const [candidates = []] = await promotions.candidates([
        { ...search, voucherCodes: [...cart.voucherCodes, code.value] },
      ]);
      const { currency, customerId } = cart;
      const voucherCodes = addVoucher(cart, code.value, candidates, { currency, customerId, lines, now });
      if (!voucherCodes.ok) {
        // The refusal ends the transaction well: the miss is kept.
        if (voucherCodes.refusal.code === "VOUCHER_INVALID")
          await carts.saveMisses(cart.id, oneMoreMiss(cart.voucherMisses, now));
        return voucherCodes;
      }
      return ok(voucherCodes.value === cart.voucherCodes ? cart : { ...cart, voucherCodes: voucherCodes.value });
    });
  };
