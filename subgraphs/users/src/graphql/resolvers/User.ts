import { encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { scopesOf } from "../../domain/powers.ts";
import type { UserResolvers } from "../__generated__/types.ts";
import { securityOfUser } from "./Account.ts";
import { identitiesOfUser } from "./OAuth.ts";
import { privacyOfUser } from "./Privacy.ts";
import { readMomentKey } from "../cursor.ts";

/** Fields of an account. Whoever holds a `User` was allowed to see it: see `visibleAccount`. */
export const User: UserResolvers = {
  ...privacyOfUser,
  ...securityOfUser,
  ...identitiesOfUser,
  __resolveReference: ({ id }, { visibleAccount }) => visibleAccount(id),
  addresses: async ({ id }, args, { load }) => {
    const page = readPage(args, readMomentKey);
    const rows = await load.addressPage.load({ userId: id, page });
    return toConnection(page, rows, (address) => encodeCursor([address.createdAt.getTime(), address.id]));
  },
  scopes: async (account, _args, { people }) => {
    const powers = await people.load.powers.load(account.id);
    return [...(powers ? scopesOf(account, powers) : account.scopes)];
  },
  staffRoles: async ({ id }, _args, { people }) => (await people.load.staffRoles.load(id)).map((row) => row.role),
  merchantApplications: async ({ id }, _args, { asker, people }) =>
    asker.userId === id || asker.scopes.includes("staff:merchants") ? people.load.applicationsOf.load(id) : null,
  merchants: async ({ id }, _args, { load }) => (await load.merchantsOfUser.load(id)).map((row) => row.merchant),
  profile: async ({ id }, _args, { load }) => {
    const profile = await load.profileOfUser.load(id);
    if (!profile) throw new Error(`the account ${id} has no public profile`);
    return profile;
  },
};
