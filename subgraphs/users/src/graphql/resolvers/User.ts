import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import type { AddressKey } from "../../use-cases/ports.ts";
import type { UserResolvers } from "../__generated__/types.ts";

/** Fields of an account. Whoever holds a `User` was allowed to see it: see `visibleAccount`. */
export const User: UserResolvers = {
  __resolveReference: ({ id }, { visibleAccount }) => visibleAccount(id),
  addresses: async ({ id }, args, { load }) => {
    const page = readPage(args, readCursor);
    const rows = await load.addressPage.load({ userId: id, page });
    return toConnection(page, rows, (address) => encodeCursor([address.createdAt.getTime(), address.id]));
  },
  merchants: async ({ id }, _args, { load }) => (await load.merchantsOfUser.load(id)).map((row) => row.merchant),
  profile: async ({ id }, _args, { load }) => {
    const profile = await load.profileOfUser.load(id);
    if (!profile) throw new Error(`the account ${id} has no public profile`);
    return profile;
  },
};

function readCursor(cursor: string): AddressKey {
  const [createdAtMs, id] = decodeCursor(cursor, 2);
  const isKey = typeof createdAtMs === "number" && Math.abs(createdAtMs) < 8.64e15 && typeof id === "string";
  if (isKey && !id.includes("\0")) return [createdAtMs, id];
  throw callerMistake(
    "BAD_USER_INPUT",
    `"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`,
  );
}
