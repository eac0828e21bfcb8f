import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { MerchantMember, MerchantRole } from "../domain/merchant.ts";
import type { Actor } from "./ports-people.ts";
import type { Changed } from "./staff-roles.ts";
import type { InTransaction } from "./ports.ts";

type Ports = { readonly inTransaction: InTransaction; readonly clock: Clock };

/** Who changes a membership. Staff who look after merchants may do what an owner may. */
export type MemberActor = Actor & { readonly isStaff: boolean };

/** Unknown, or not theirs to change: told as one, so that nobody learns who works where. */
const noSuchMember: Refusal = {
  code: "NOT_FOUND",
  message: "There is no such member of a merchant of which you are an owner.",
  field: ["input", "userId"],
};
const lastOwner: Refusal = {
  code: "LAST_OWNER",
  message: "This is the merchant's last owner. Make somebody else an owner first, with merchantMemberRoleSet.",
  field: ["input", "userId"],
};

const suspended: Refusal = {
  code: "MERCHANT_SUSPENDED",
  message: "This merchant is suspended: its members finish its orders, and nobody gets another role. Staff can help.",
  field: null,
};

/** Whether somebody may change who works for a merchant: its owners, and staff who look after merchants. */
export const mayChangeMembers = (actor: MemberActor, members: readonly MerchantMember[]): boolean =>
  actor.isStaff || members.some(({ userId, role }) => userId === actor.userId && role === "OWNER");

const isLastOwner = (members: readonly MerchantMember[], userId: string): boolean =>
  members.every((member) => (member.userId === userId) === (member.role === "OWNER"));

/** Gives a member another role; their sessions end, so that the old one is not used on. Refuses with NOT_FOUND, MERCHANT_SUSPENDED or LAST_OWNER. */
export const createSetMemberRole =
  ({ inTransaction, clock }: Ports) =>
  (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly userId: string; readonly role: MerchantRole },
  ): Promise<Result<Changed<MerchantMember>, Refusal>> =>
    inTransaction(async ({ people: { members, endSessionsOf } }) => {
      const all = await members.lockMembers(wish.merchantId);
      const member = all.find(({ userId }) => userId === wish.userId);
      if (!member || !mayChangeMembers(actor, all)) return refuse(noSuchMember);
      const merchant = await members.merchant(wish.merchantId);
      if (merchant?.status === "SUSPENDED" && !actor.isStaff) return refuse(suspended);
      if (member.role === wish.role) return ok({ value: member, endedSessions: [] });
      if (isLastOwner(all, wish.userId)) return refuse(lastOwner);
      const value: MerchantMember = { ...wish };
      await members.save(value);
      await members.revokeInvitationsBy(wish.merchantId, wish.userId, clock.now());
      return ok({ value, endedSessions: await endSessionsOf([wish.userId], clock.now()) });
    });

/** Ends a membership: an owner's wish, or the member's own. Their sessions end. Refuses with NOT_FOUND or LAST_OWNER. */
export const createRemoveMember =
  ({ inTransaction, clock }: Ports) =>
  (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly userId: string },
  ): Promise<Result<Changed<string>, Refusal>> =>
    inTransaction(async ({ people: { members, endSessionsOf } }) => {
      const all = await members.lockMembers(wish.merchantId);
      const isMember = all.some(({ userId }) => userId === wish.userId);
      const may = wish.userId === actor.userId || mayChangeMembers(actor, all);
      if (!isMember || !may) return refuse(noSuchMember);
      if (isLastOwner(all, wish.userId)) return refuse(lastOwner);
      await members.remove(wish.merchantId, wish.userId);
      await members.revokeInvitationsBy(wish.merchantId, wish.userId, clock.now());
      return ok({ value: wish.userId, endedSessions: await endSessionsOf([wish.userId], clock.now()) });
    });
