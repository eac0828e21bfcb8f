import { toGraphMoney } from "@novatech/graphql/money";
import type { PriceResolvers } from "../__generated__/types.ts";

/** What a price shows. */
export const Price: PriceResolvers = {
  money: ({ amountMinor, currency }) => toGraphMoney(amountMinor, currency),
};
