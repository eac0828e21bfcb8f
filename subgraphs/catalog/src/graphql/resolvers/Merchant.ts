import type { MerchantResolvers } from "../__generated__/types.ts";
import { productPage } from "../pages.ts";

/** What this room adds to a merchant, who is the users room's. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  products: ({ id }, page, context) => productPage(context, "merchant", id, page),
};
