import { toGraphTaxedMoney } from "@novatech/graphql/money";
import type { MerchantOrderResolvers } from "../__generated__/types.ts";
import { returnPageOf } from "../pages.ts";
import { visibleMerchantOrder } from "../visible.ts";

/** One merchant's part of an order. Whoever reaches one may see it. */
export const MerchantOrder: MerchantOrderResolvers = {
  __resolveReference: ({ id }, context) => visibleMerchantOrder(context, id),
  merchant: ({ merchantId }) => ({ id: merchantId }),
  lines: (part, _arguments, { loaders }) => loaders.linesOfMerchantOrder.load(part.id),
  subtotal: ({ subtotalNet: net, subtotalTax: tax, subtotalGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  shipping: ({ shippingNet: net, shippingTax: tax, shippingGross: gross, currency }) =>
    toGraphTaxedMoney({ net, tax, gross }, currency),
  returns: async ({ id, orderId }, page, { loaders }) => {
    const ofOrder = await loaders.returnsOf.load(orderId);
    return returnPageOf(
      page,
      ofOrder.filter((asked) => asked.merchantOrderId === id),
    );
  },
};
