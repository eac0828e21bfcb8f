import { callerMistake } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { accountQueries } from "./Account.ts";
import { merchantQueries } from "./MerchantPeople.ts";
import { oauthQueries } from "./OAuth.ts";
import { privacyQueries } from "./Privacy.ts";
import { staffQueries } from "./Staff.ts";
import { userQueries } from "./Users.ts";

/** Root fields that read. */
export const Query: QueryResolvers = {
  ...accountQueries,
  ...privacyQueries,
  ...staffQueries,
  ...userQueries,
  ...oauthQueries,
  ...merchantQueries,
  me: (_root, _args, { asker, visibleAccount }) => (asker.userId === null ? null : visibleAccount(asker.userId)),
  merchant: (_root, { id, slug }, { load }) => {
    if (typeof id === "string" && typeof slug !== "string") return load.merchant.load(id);
    if (typeof slug === "string" && typeof id !== "string") return load.merchantBySlug.load(slug);
    throw callerMistake("BAD_USER_INPUT", "Name the merchant by `id` or by `slug`, one of the two.");
  },
  publicProfile: (_root, { id }, { load }) => load.profile.load(id),
};
