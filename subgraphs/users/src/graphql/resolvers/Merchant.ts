import { canSeeMembers } from "../../domain/privacy.ts";
import type { MerchantMemberResolvers, MerchantResolvers } from "../__generated__/types.ts";
import { merchantPeople } from "./MerchantPeople.ts";

/** A merchant: public but for its members. */
export const Merchant: MerchantResolvers = {
  __resolveReference: ({ id }, { load }) => load.merchant.load(id),
  ...merchantPeople,
  members: ({ id }, _args, { asker, load }) => (canSeeMembers(asker, id) ? load.membersOfMerchant.load(id) : null),
};

/** A member; the account behind it only for that person and staff. */
export const MerchantMember: MerchantMemberResolvers = {
  profile: ({ userId }, _args, { load }) => load.profileOfUser.load(userId),
  user: ({ userId }, _args, { visibleAccount }) => visibleAccount(userId),
};
