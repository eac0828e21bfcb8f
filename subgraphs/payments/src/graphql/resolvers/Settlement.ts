import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { toGraphMoney } from "@novatech/graphql/money";
import type { SettlementResolvers } from "../__generated__/types.ts";

/** What the shop owes a merchant in one currency. */
export const Settlement: SettlementResolvers = {
  balance: async ({ merchantId, currency }, _arguments, { loaders }) =>
    toGraphMoney(await loaders.balanceOf.load({ merchantId, currency }), currency),
  entries: async ({ merchantId, currency }, paging, { loaders }) => {
    const page = readPage(paging, readId);
    const rows = await loaders.entriesOf({ merchantId, currency, ...page });
    return toConnection(page, rows, ({ id }) => encodeCursor([id.toString()]));
  },
};

function readId(cursor: string): bigint {
  const [id] = decodeCursor(cursor, 1);
  if (!/^\d{1,18}$/.test(String(id))) throw callerMistake("BAD_USER_INPUT", `"${cursor}" is no cursor of this list.`);
  return BigInt(id ?? 0);
}
