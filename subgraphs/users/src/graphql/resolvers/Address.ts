import { canSeeAccount } from "../../domain/privacy.ts";
import type { AddressResolvers } from "../__generated__/types.ts";

/** An address, for its owner and staff. */
export const Address: AddressResolvers = {
  __resolveReference: async ({ id }, { asker, load }) => {
    if (asker.userId === null) return null;
    const address = await load.address.load(id);
    return address && canSeeAccount(asker, address.userId) ? address : null;
  },
};
