import { toGraphMoney } from "@novatech/graphql/money";
import type { PriceChangeResolvers } from "../__generated__/types.ts";

/** What a step of a price's history shows. */
export const PriceChange: PriceChangeResolvers = {
  money: ({ amountMinor, currency }) => (amountMinor === null ? null : toGraphMoney(amountMinor, currency)),
  regular: ({ regularMinor, currency }) => (regularMinor === null ? null : toGraphMoney(regularMinor, currency)),
};
