import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";
import { addressNotFound } from "./update-address.ts";

/** Removes an address from a user's address book. Refuses with NOT_FOUND, also when it was removed before. */
export const createDeleteAddress =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (userId: string, addressId: string): Promise<Result<string, Refusal>> => {
    const isGone =
      isLookable(addressId) && (await ports.inTransaction((stores) => stores.addresses.remove(addressId, userId)));
    return isGone ? ok(addressId) : refuse(addressNotFound);
  };
