import { ok } from "@novatech/kernel/result";
import type { Whose } from "../domain/cart.ts";
import { isSameAddress } from "../domain/delivery-address.ts";
import { type GivenAddress, readDeliveryAddress } from "../domain/read-delivery-address.ts";
import type { CartOutcome, ChangeCart } from "./change-cart.ts";

/** Says where to deliver. Refuses with INVALID_INPUT, or as every change does. */
export const createSetDeliveryAddress =
  (ports: { readonly changeCart: ChangeCart }) =>
  async (whose: Whose, given: GivenAddress, expectedVersion: number | null): Promise<CartOutcome> => {
    const address = readDeliveryAddress(given);
    if (!address.ok) return address;
    return ports.changeCart(whose, expectedVersion, (cart) =>
      ok(isSameAddress(cart.address, address.value) ? cart : { ...cart, address: address.value }),
    );
  };
