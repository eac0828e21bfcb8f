import { toGraphMoney } from "@novatech/graphql/money";
import type { ScheduledPriceResolvers } from "../__generated__/types.ts";

/** What a scheduled price shows. */
export const ScheduledPrice: ScheduledPriceResolvers = {
  money: ({ amountMinor, currency }) => toGraphMoney(amountMinor, currency),
  from: ({ startsAt }) => startsAt,
  until: ({ endsAt }) => endsAt,
};
