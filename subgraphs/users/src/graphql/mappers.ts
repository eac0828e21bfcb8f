import type { Account, PublicProfile } from "../domain/account.ts";
import type { Consent, ConsentChange } from "../domain/consent.ts";
import type { PrivacyArchive, PrivacyPart, PrivacyRequest } from "../domain/privacy-request.ts";
import type { OAuthClient } from "../domain/oauth-client.ts";
import type { Identity } from "../use-cases/ports-oidc.ts";
import type { AuditEntry } from "../domain/audit-entry.ts";
import type { MerchantApplication } from "../domain/merchant-application.ts";
import type { MerchantInvitation } from "../domain/merchant-invitation.ts";
import type { StaffRole } from "../domain/staff-role.ts";
import type { Passkey } from "../domain/factors.ts";
import type { OpenSession } from "../domain/session.ts";
import type { Address } from "../domain/address.ts";
import type { Merchant, MerchantMember } from "../domain/merchant.ts";

/** What stands behind `PrivacyRequest`. */
export type PrivacyRequestMapper = PrivacyRequest;
/** What stands behind `PrivacyRequestPart`. */
export type PrivacyRequestPartMapper = PrivacyPart;
/** What stands behind `DataArchive`. */
export type DataArchiveMapper = PrivacyArchive;
/** What stands behind `Consent`. */
export type ConsentMapper = Consent;
/** What stands behind `ConsentChange`. */
export type ConsentChangeMapper = ConsentChange;
/** What stands behind `AccountSession`. */
export type AccountSessionMapper = OpenSession;
/** What stands behind `Passkey`. */
export type PasskeyMapper = Passkey;
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
/** What stands behind `StaffRole`. */
export type StaffRoleMapper = StaffRole;
/** What stands behind `MerchantInvitation` and what it offers. */
export type MerchantInvitationMapper = MerchantInvitation;
export type MerchantInvitationOfferMapper = MerchantInvitation;
/** What stands behind `MerchantApplication`. */
export type MerchantApplicationMapper = MerchantApplication;
/** What stands behind `OauthClient`. */
export type OauthClientMapper = OAuthClient;
/** What stands behind `Identity`. */
export type IdentityMapper = Identity;
/** What stands behind `AuditEntry`. */
export type AuditEntryMapper = AuditEntry;
