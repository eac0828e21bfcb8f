import type { Account, PublicProfile } from "../domain/account.ts";
import type { Address } from "../domain/address.ts";
import type { Merchant, MerchantMember } from "../domain/merchant.ts";

/** What stands behind `User`. */
export type UserMapper = Account;
/** What stands behind `PublicProfile`. */
export type PublicProfileMapper = PublicProfile;
/** What stands behind `Merchant`. */
export type MerchantMapper = Merchant;
/** What stands behind `MerchantMember`. */
export type MerchantMemberMapper = MerchantMember;
/** What stands behind `Address`. */
export type AddressMapper = Address;
