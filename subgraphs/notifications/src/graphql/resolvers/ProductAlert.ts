import { toGraphMoney } from "@novatech/graphql/money";
import type { ProductAlertResolvers } from "../__generated__/types.ts";

/** Something the viewer waits for. Whoever reaches one is that person. */
export const ProductAlert: ProductAlertResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  currencyCode: ({ currency }) => currency,
  targetPrice: ({ targetMinor, currency }) =>
    targetMinor === null || currency === null ? null : toGraphMoney(targetMinor, currency),
  priceToBeat: ({ baselineMinor, currency }) =>
    baselineMinor === null || currency === null ? null : toGraphMoney(baselineMinor, currency),
};
