import { toGraphMoney } from "@novatech/graphql/money";
import type { SettlementEntryResolvers } from "../__generated__/types.ts";

/** A line of a merchant's ledger. Whoever reaches one may see it. */
export const SettlementEntry: SettlementEntryResolvers = {
  id: ({ id }) => `sett_${id}`,
  amount: ({ amountMinor, currency }) => toGraphMoney(amountMinor, currency),
};
