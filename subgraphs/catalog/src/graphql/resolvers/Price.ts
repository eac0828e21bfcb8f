import { toGraphMoney } from "@novatech/graphql/money";
import type { PriceResolvers } from "../__generated__/types.ts";

/** What a price shows. */
export const Price: PriceResolvers = {
  money: ({ amountMinor, currency }) => toGraphMoney(amountMinor, currency),
  previous: async (place, _arguments, { loaders }) => {
    const reduction = await loaders.reduction.load(place);
    return reduction && toGraphMoney(reduction.previousMinor, place.currency);
  },
  lowestOf30Days: async (place, _arguments, { loaders }) => {
    const reduction = await loaders.reduction.load(place);
    return reduction && toGraphMoney(reduction.lowestMinor, place.currency);
  },
};
