import type { StoreResolvers } from "../__generated__/types.ts";
import { locationOf } from "../location.ts";

/** A store, for everybody; null when it is closed. */
export const Store: StoreResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.store.load(id),
  address: ({ countryCode, store: { line1, city, postalCode } }) => ({ line1, city, postalCode, countryCode }),
  location: locationOf,
  openingHours: ({ store }) => store.openingHours,
  merchant: ({ merchantId }) => ({ id: merchantId }),
};
