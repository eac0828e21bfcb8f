import { toGraphTaxedMoney } from "@novatech/graphql/money";
import type { OrderEditPreviewResolvers } from "../__generated__/types.ts";

/** What a change of an order comes to. */
export const OrderEditPreview: OrderEditPreviewResolvers = {
  credit: ({ credit, currency }) => toGraphTaxedMoney(credit, currency),
  total: ({ total, currency }) => toGraphTaxedMoney(total, currency),
};
