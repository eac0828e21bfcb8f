import { isOfMerchant } from "../../domain/access.ts";
import type { MerchantResolvers } from "../__generated__/types.ts";

/** Somebody who sells: what this room adds to them. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  settlement: ({ id: merchantId }, { currency }, { onlooker }) =>
    isOfMerchant(onlooker, merchantId) ? { merchantId, currency } : null,
  settlements: async ({ id: merchantId }, _arguments, { onlooker, loaders }) => {
    if (!isOfMerchant(onlooker, merchantId)) return null;
    return (await loaders.currenciesOf.load(merchantId)).map((currency) => ({ merchantId, currency }));
  },
};
