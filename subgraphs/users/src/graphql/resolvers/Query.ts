import { callerMistake } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";

/** Root fields that read. */
export const Query: QueryResolvers = {
  me: (_root, _args, { asker, visibleAccount }) => (asker.userId === null ? null : visibleAccount(asker.userId)),
  merchant: (_root, { id, slug }, { load }) => {
    if (typeof id === "string" && typeof slug !== "string") return load.merchant.load(id);
    if (typeof slug === "string" && typeof id !== "string") return load.merchantBySlug.load(slug);
    throw callerMistake("BAD_USER_INPUT", "Name the merchant by `id` or by `slug`, one of the two.");
  },
  publicProfile: (_root, { id }, { load }) => load.profile.load(id),
};
