import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { toGraphMoney } from "@novatech/graphql/money";
import type { SettlementResolvers } from "../__generated__/types.ts";
import { readPeriod } from "../filters.ts";

/** What the shop owes a merchant in one currency. */
export const Settlement: SettlementResolvers = {
  currencyCode: ({ currency }) => currency,
  balance: async ({ merchantId, currency }, _arguments, { loaders }) =>
    toGraphMoney(await loaders.balanceOf.load({ merchantId, currency }), currency),
  entries: async ({ merchantId, currency }, { filter, ...args }, { loaders }) => {
    const page = {
      ...readPage(args, readId),
      filter: {
        kinds: filter?.kinds ?? null,
        merchantOrderId: filter?.merchantOrderId ?? null,
        booked: readPeriod("booked", filter?.bookedFrom, filter?.bookedBefore),
      },
    };
    const rows = await loaders.ledgers.entries({ merchantId, currency }, page);
    return toConnection(page, rows, ({ id }) => encodeCursor([id.toString()]));
  },
  totals: async ({ merchantId, currency }, { bookedFrom, bookedBefore }, { loaders }) => {
    const period = readPeriod("booked", bookedFrom, bookedBefore);
    const totals = await loaders.ledgers.totals({ merchantId, currency }, period);
    return totals.map(({ kind, count, amountMinor }) => ({ kind, count, amount: toGraphMoney(amountMinor, currency) }));
  },
};

function readId(cursor: string): bigint {
  const [id] = decodeCursor(cursor, 1);
  if (!/^\d{1,18}$/.test(String(id))) throw noCursor(cursor);
  return BigInt(id ?? 0);
}
