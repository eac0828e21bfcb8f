import type { Result } from "@novatech/kernel/result";
import DataLoader from "dataloader";
import type { Refusal } from "../domain/errors.ts";
import type { CompanyData, MerchantApplication } from "../domain/merchant-application.ts";
import type { MerchantInvitation } from "../domain/merchant-invitation.ts";
import type { Merchant, MerchantMember, MerchantRole } from "../domain/merchant.ts";
import type { StaffRole } from "../domain/staff-role.ts";
import { isLookable } from "../domain/text-field.ts";
import type { DecisionWish } from "../use-cases/merchant-applications.ts";
import type { MemberActor } from "../use-cases/merchant-members.ts";
import type { AuditReads } from "../use-cases/ports-audit.ts";
import type { Actor, PeopleReads } from "../use-cases/ports-people.ts";
import type { RoleWish } from "../use-cases/staff-roles.ts";

type Outcome<Value> = Promise<Result<Value, Refusal>>;

/** What resolvers of staff, merchants' people and the log may reach. */
export type PeopleGraph = {
  readonly now: () => Date;
  readonly load: PeopleLoaders;
  /** Every permission there is, with what it allows. */
  readonly permissions: readonly { readonly scope: string; readonly description: string }[];
  readonly roles: () => Promise<readonly StaffRole[]>;
  readonly staffMembers: PeopleReads["staffMembers"];
  readonly merchants: PeopleReads["merchants"];
  readonly applications: PeopleReads["applications"];
  /** An invitation that can be accepted, by the secret of its letter. */
  readonly offer: (userId: string, token: string) => Promise<MerchantInvitation | null>;
  readonly entries: AuditReads["entries"];
  readonly setRole: (actor: Actor, wish: RoleWish) => Outcome<StaffRole>;
  readonly deleteRole: (wish: { readonly id: string; readonly expectedVersion: number }) => Outcome<string>;
  readonly setRolesOf: (
    actor: Actor,
    wish: { readonly userId: string; readonly roleIds: readonly string[] },
  ) => Outcome<string>;
  readonly invite: (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly email: string; readonly role: MerchantRole },
  ) => Outcome<MerchantInvitation>;
  readonly revokeInvitation: (actor: MemberActor, invitationId: string) => Outcome<MerchantInvitation>;
  readonly answerInvitation: (
    userId: string,
    token: string,
    answer: "ACCEPTED" | "DECLINED",
  ) => Outcome<MerchantInvitation>;
  readonly setMemberRole: (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly userId: string; readonly role: MerchantRole },
  ) => Outcome<MerchantMember>;
  readonly removeMember: (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly userId: string },
  ) => Outcome<string>;
  readonly apply: (userId: string, company: CompanyData) => Outcome<MerchantApplication>;
  readonly withdraw: (userId: string, applicationId: string) => Outcome<MerchantApplication>;
  readonly approve: (
    staffId: string,
    wish: DecisionWish & { readonly slug: string | null },
  ) => Outcome<{ readonly application: MerchantApplication; readonly merchant: Merchant }>;
  readonly decline: (staffId: string, wish: DecisionWish & { readonly reason: string }) => Outcome<MerchantApplication>;
  readonly setStanding: (
    wish: { readonly merchantId: string; readonly expectedVersion: number },
    standing: { readonly status: "ACTIVE" } | { readonly status: "SUSPENDED"; readonly reason: string },
  ) => Outcome<Merchant>;
};

/** The loaders of one operation; each answers any number of keys with one statement. */
export type PeopleLoaders = ReturnType<typeof createPeopleLoaders>;

/** New loaders for one operation. */
export const createPeopleLoaders = (reads: PeopleReads) => ({
  powers: new DataLoader(async (userIds: readonly string[]) => {
    const found = await reads.powersOfUsers(userIds.filter(isLookable));
    return userIds.map((userId) => found.get(userId) ?? null);
  }),
  staffRoles: many(reads.rolesOfUsers, ({ userId }) => userId),
  applicationsOf: many(reads.applicationsOf, ({ applicantId }) => applicantId),
  invitationsOf: many(reads.invitationsOf, ({ merchantId }) => merchantId),
});

function many<Row>(find: (keys: readonly string[]) => Promise<readonly Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async (keys) => {
    const byKey = Map.groupBy(await find(keys), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}
