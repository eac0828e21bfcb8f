import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import type { OrderLineResolvers } from "../__generated__/types.ts";
import { visibleLine } from "../visible.ts";

/** A line of an order. */
export const OrderLine: OrderLineResolvers = {
  __resolveReference: ({ id }, context) => visibleLine(context, id),
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: ({ unitPriceMinor, currency }) => toGraphMoney(unitPriceMinor, currency),
  discount: ({ discountMinor, currency }) => toGraphMoney(discountMinor, currency),
  cost: (line) => toGraphTaxedMoney(line, line.currency),
};
