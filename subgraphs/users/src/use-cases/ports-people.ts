import type { MerchantApplication, ApplicationStatus } from "../domain/merchant-application.ts";
import type { MerchantInvitation } from "../domain/merchant-invitation.ts";
import type { Merchant, MerchantMember } from "../domain/merchant.ts";
import type { Powers } from "../domain/powers.ts";
import type { StaffRole } from "../domain/staff-role.ts";

/** Staff roles and who has them. */
export type StaffStore = {
  /** Keeps others from changing any role, or who has one, until the transaction ends: the rules look at all of them. */
  readonly lock: () => Promise<void>;
  /** By name. */
  readonly roles: (ids: readonly string[] | "all") => Promise<readonly StaffRole[]>;
  /** Writes a role, new or changed. False when another has its name. */
  readonly save: (role: StaffRole) => Promise<boolean>;
  readonly delete: (roleId: string) => Promise<void>;
  /** Writes roles as they are, whatever was there, and counts the change. */
  readonly saveBuiltIn: (roles: readonly Omit<StaffRole, "version" | "createdAt">[], at: Date) => Promise<void>;
  readonly membersOf: (roleId: string) => Promise<readonly string[]>;
  readonly rolesOf: (userId: string) => Promise<readonly string[]>;
  readonly setRolesOf: (
    userId: string,
    roleIds: readonly string[],
    given: { readonly by: string | null; readonly at: Date },
  ) => Promise<void>;
};

/** Merchants, who works for them, and who is asked to. */
export type MemberStore = {
  readonly merchant: (merchantId: string) => Promise<Merchant | null>;
  /** The members, the merchant locked until the transaction ends: the rules look at all of them. Empty for an unknown merchant. */
  readonly lockMembers: (merchantId: string) => Promise<readonly MerchantMember[]>;
  readonly save: (member: MerchantMember) => Promise<void>;
  readonly remove: (merchantId: string, userId: string) => Promise<void>;
  /** Ends open invitations that somebody sent who may do so no more: they must leave no door open. */
  readonly revokeInvitationsBy: (merchantId: string, userId: string, at: Date) => Promise<void>;
  /** Ends open invitations of the address to the merchant. */
  readonly supersede: (merchantId: string, email: string, at: Date) => Promise<void>;
  /** How many invitations the merchant has open that have not expired. */
  readonly openInvitations: (merchantId: string, now: Date) => Promise<number>;
  readonly saveInvitation: (invitation: MerchantInvitation & { readonly tokenHash: string }) => Promise<void>;
  /** Locked until the transaction ends. */
  readonly lockInvitation: (
    by: { readonly id: string } | { readonly tokenHash: string },
  ) => Promise<MerchantInvitation | null>;
  readonly decideInvitation: (
    id: string,
    decision: {
      readonly status: "ACCEPTED" | "DECLINED" | "REVOKED";
      readonly at: Date;
      readonly acceptedBy: string | null;
    },
  ) => Promise<void>;
};

/** Companies that want to sell, and merchants that may not for now. */
export type ApplicationStore = {
  /** False when the applicant has one that waits. */
  readonly add: (application: MerchantApplication) => Promise<boolean>;
  readonly lock: (id: string) => Promise<MerchantApplication | null>;
  readonly decide: (application: MerchantApplication) => Promise<void>;
  /** Opens a merchant. False when its slug is taken. */
  readonly openMerchant: (merchant: Merchant) => Promise<boolean>;
  readonly lockMerchant: (merchantId: string) => Promise<Merchant | null>;
  readonly saveStanding: (merchant: Merchant) => Promise<void>;
};

/** Where a list that ends stands: what comes after a moment (in milliseconds since 1970) and an id, newest or oldest first as the list has it. */
export type PeopleKey = readonly [atMs: number, id: string];

/** What is read for the graph of people with power. */
export type PeopleReads = {
  /** By name. */
  readonly merchants: (page: {
    readonly status: Merchant["status"] | null;
    readonly size: number;
    readonly after: readonly [name: string, id: string] | null;
  }) => Promise<readonly Merchant[]>;
  readonly applications: (page: {
    readonly status: ApplicationStatus | null;
    readonly size: number;
    readonly after: PeopleKey | null;
  }) => Promise<readonly MerchantApplication[]>;
  readonly applicationsOf: (userIds: readonly string[]) => Promise<readonly MerchantApplication[]>;
  readonly invitationsOf: (merchantIds: readonly string[]) => Promise<readonly MerchantInvitation[]>;
  readonly invitationByToken: (tokenHash: string) => Promise<MerchantInvitation | null>;
  readonly rolesOfUsers: (
    userIds: readonly string[],
  ) => Promise<readonly { readonly userId: string; readonly role: StaffRole }[]>;
  readonly powersOfUsers: (userIds: readonly string[]) => Promise<ReadonlyMap<string, Powers>>;
  readonly staffMembers: (page: { readonly size: number; readonly after: string | null }) => Promise<readonly string[]>;
};

/** The stores of people with power, bound to one transaction. */
export type PeopleStores = {
  readonly staff: StaffStore;
  readonly members: MemberStore;
  readonly applications: ApplicationStore;
  /** Ends every open session of the users and has the other rooms told; answers their ids. */
  readonly endSessionsOf: (userIds: readonly string[], at: Date) => Promise<readonly string[]>;
};

/** Who does something, and from which log-in. */
export type Actor = { readonly userId: string; readonly sessionId: string };
