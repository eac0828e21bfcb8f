import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Address, type AddressChanges, maxAddresses, readAddress } from "../domain/address.ts";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import type { InTransaction } from "./ports.ts";

/** Adds an address to a user's address book; the first one becomes the default. Refuses with INVALID_INPUT, also when the book is full. */
export const createCreateAddress =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock; readonly ids: IdSource }) =>
  async (userId: string, input: AddressChanges, wantsDefault: boolean): Promise<Result<Address, Refusal>> => {
    const details = readAddress(input);
    if (!details.ok) return details;
    const id = ports.ids.next("addr");
    return ports.inTransaction(async (stores) => {
      const held = await stores.addresses.lockBook(userId);
      if (held >= maxAddresses)
        return refuse(
          invalidInput("recipient", `Your address book is full: it holds ${maxAddresses} addresses. Delete one first.`),
        );
      const isDefault = wantsDefault || held === 0;
      const address = { ...details.value, id, userId, isDefault, createdAt: ports.clock.now() };
      await stores.addresses.save(address);
      return ok(address);
    });
  };
