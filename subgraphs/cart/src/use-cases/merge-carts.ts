import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse } from "@novatech/kernel/result";
import { maxVouchers } from "../domain/voucher.ts";
import { mergeLines } from "../domain/cart-lines.ts";
import { type Refusal, versionConflict } from "../domain/errors.ts";
import type { CartOutcome } from "./change-cart.ts";
import type { InTransaction } from "./ports.ts";

/**
 * Puts a guest's lines into the customer's own cart, which is made if there is none, and ends the guest's cart. The own
 * address and choice of delivery stay; the guest's are taken where there are none. Vouchers of both stay, the own first. Refuses with NOT_FOUND (no such guest
 * cart), VERSION_CONFLICT or INVALID_INPUT; then both carts stay as they are.
 */
export const createMergeCarts =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock; readonly ids: IdSource }) =>
  async (customerId: string, guestTokenHash: string | null, expectedVersion: number | null): Promise<CartOutcome> => {
    if (guestTokenHash === null) return refuse(noGuestCart);
    const newId = ports.ids.next("cart");
    return ports.inTransaction(async (stores): Promise<CartOutcome> => {
      const { carts } = stores;
      const mine = { customerId, tokenHash: null };
      const guest = await carts.lock({ customerId: null, tokenHash: guestTokenHash });
      if (!guest) return refuse(noGuestCart);
      const at = ports.clock.now();
      const before = await carts.lock(mine);
      if (expectedVersion !== null && expectedVersion !== before?.version) return refuse(versionConflict(before));
      if (!before) await carts.create({ id: newId, currency: guest.currency, ...mine, createdAt: at });
      const own = before ?? (await carts.lock(mine));
      if (!own) throw new Error(`the cart ${newId} is gone right after it was made`);
      const sold = await stores.prices.sold(
        guest.lines.map((line) => line.variantId),
        own.currency,
      );
      const lines = mergeLines(own, guest, sold, () => ports.ids.next("line"));
      if (!lines.ok) return lines;
      const after = {
        ...own,
        lines: lines.value,
        address: own.address ?? guest.address,
        deliveryOptionId: own.deliveryOptionId ?? guest.deliveryOptionId,
        voucherCodes: [...new Set([...own.voucherCodes, ...guest.voucherCodes])].slice(0, maxVouchers),
        version: own.version + 1,
        updatedAt: at,
      };
      await carts.save(own, after);
      await carts.remove(guest.id);
      return ok(after);
    });
  };

const noGuestCart: Refusal = {
  code: "NOT_FOUND",
  message: "There is no guest cart to merge: the header x-cart-token is missing, or its cart has ended.",
  field: null,
};
