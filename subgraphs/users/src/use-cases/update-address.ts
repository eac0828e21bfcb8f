import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Address, type AddressChanges, readAddress } from "../domain/address.ts";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";

/** Nobody learns whether an address exists that is not theirs. */
export const addressNotFound: Refusal = {
  code: "NOT_FOUND",
  message: "You have no address with this id.",
  field: ["input", "id"],
};

/** Changes an address of a user's; `isDefault` undefined leaves that as it is. Refuses with NOT_FOUND or INVALID_INPUT. */
export const createUpdateAddress =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (
    userId: string,
    addressId: string,
    changes: AddressChanges,
    isDefault: boolean | undefined,
  ): Promise<Result<Address, Refusal>> => {
    if (!isLookable(addressId)) return refuse(addressNotFound);
    return ports.inTransaction(async (stores) => {
      await stores.addresses.lockBook(userId);
      const before = await stores.addresses.find(addressId, userId);
      if (!before) return refuse(addressNotFound);
      const details = readAddress(changes, before);
      if (!details.ok) return details;
      const address = { ...before, ...details.value, isDefault: isDefault ?? before.isDefault };
      await stores.addresses.save(address);
      return ok(address);
    });
  };
