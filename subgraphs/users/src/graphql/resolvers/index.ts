import type { Resolvers } from "../__generated__/types.ts";
import { AccountSession } from "./Account.ts";
import { Address } from "./Address.ts";
import { Merchant, MerchantMember } from "./Merchant.ts";
import { MerchantApplication, MerchantInvitation, MerchantInvitationOffer } from "./MerchantPeople.ts";
import { Mutation } from "./Mutation.ts";
import { Identity, OauthClient } from "./OAuth.ts";
import { PrivacyRequest } from "./Privacy.ts";
import { PublicProfile } from "./PublicProfile.ts";
import { Query } from "./Query.ts";
import { AuditEntry } from "./Staff.ts";
import { User } from "./User.ts";

/** Every resolver of the room. Refusals carry their type name themselves. */
export const resolvers: Resolvers = {
  AccountSession,
  Address,
  AuditEntry,
  Identity,
  Merchant,
  MerchantApplication,
  MerchantInvitation,
  MerchantInvitationOffer,
  MerchantMember,
  Mutation,
  OauthClient,
  PrivacyRequest,
  PublicProfile,
  Query,
  User,
};
