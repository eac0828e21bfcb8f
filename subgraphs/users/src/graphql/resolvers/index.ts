import type { Resolvers } from "../__generated__/types.ts";
import { Address } from "./Address.ts";
import { Merchant, MerchantMember } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { PublicProfile } from "./PublicProfile.ts";
import { Query } from "./Query.ts";
import { User } from "./User.ts";

/** Every resolver of the room. Refusals carry their type name themselves. */
export const resolvers: Resolvers = { Address, Merchant, MerchantMember, Mutation, PublicProfile, Query, User };
