import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readEmail } from "../domain/account.ts";
import { readLanguage } from "../domain/language.ts";
import type { Refusal } from "../domain/errors.ts";
import {
  invitationLifetimeMs,
  invitationStatus,
  maxOpenInvitations,
  type MerchantInvitation,
} from "../domain/merchant-invitation.ts";
import type { MerchantRole } from "../domain/merchant.ts";
import { mayChangeMembers, type MemberActor } from "./merchant-members.ts";
import type { InTransaction, Secrets } from "./ports.ts";

type Ports = { readonly inTransaction: InTransaction; readonly clock: Clock };

const noSuchMerchant: Refusal = {
  code: "NOT_FOUND",
  message: "There is no such merchant of which you are an owner.",
  field: ["input", "merchantId"],
};
const noSuchInvitation: Refusal = {
  code: "NOT_FOUND",
  message: "There is no such invitation that is open, of a merchant of which you are an owner.",
  field: ["input", "invitationId"],
};
// One answer for all of them: who holds a wrong secret learns nothing.
const invalidInvitation: Refusal = {
  code: "INVITATION_INVALID",
  message:
    "This invitation is unknown, expired, revoked or used, or meant for another e-mail address than your account's. Ask the merchant for a new one.",
  field: ["input", "token"],
};

/**
 * Invites somebody to work for a merchant: a letter with a link that works once, for 7 days. A second invitation of the same address takes the place of the first.
 * For the merchant's owners, and staff who look after merchants. Refuses with INVALID_INPUT, NOT_FOUND, MEMBER_ALREADY, TOO_MANY_ATTEMPTS or MERCHANT_SUSPENDED.
 */
export const createInviteMember =
  ({
    inTransaction,
    clock,
    ids,
    secrets,
    linkOf,
  }: Ports & {
    readonly ids: IdSource;
    readonly secrets: Secrets;
    /** The address of the page that shows an invitation; the secret is in it. */
    readonly linkOf: (token: string) => string;
  }) =>
  async (
    actor: MemberActor,
    wish: { readonly merchantId: string; readonly email: string; readonly role: MerchantRole },
  ): Promise<Result<MerchantInvitation, Refusal>> => {
    const email = readEmail(wish.email);
    if (!email.ok) return email;
    const token = secrets.next();
    return inTransaction(async ({ accounts, mail, people: { members } }) => {
      const at = clock.now();
      const merchant = await members.merchant(wish.merchantId);
      const all = await members.lockMembers(wish.merchantId);
      if (!merchant || !mayChangeMembers(actor, all)) return refuse(noSuchMerchant);
      if (merchant.status === "SUSPENDED")
        return refuse({
          code: "MERCHANT_SUSPENDED",
          message: "This merchant is suspended and takes nobody on.",
          field: null,
        });
      const known = await accounts.findByEmail(email.value);
      if (known && all.some(({ userId }) => userId === known.id))
        return refuse({
          code: "MEMBER_ALREADY",
          message: "This person works for the merchant already. Change the role with merchantMemberRoleSet.",
          field: ["input", "email"],
        });
      await members.supersede(wish.merchantId, email.value, at);
      if ((await members.openInvitations(wish.merchantId, at)) >= maxOpenInvitations)
        return refuse({
          code: "TOO_MANY_ATTEMPTS",
          message: `A merchant has at most ${maxOpenInvitations} open invitations. Revoke some with merchantInvitationRevoke.`,
          field: null,
        });
      const invitation: MerchantInvitation = {
        id: ids.next("minv"),
        merchantId: wish.merchantId,
        email: email.value,
        role: wish.role,
        invitedBy: actor.userId,
        status: "OPEN",
        createdAt: at,
        expiresAt: addMilliseconds(at, invitationLifetimeMs),
        decidedAt: null,
        acceptedBy: null,
      };
      await members.saveInvitation({ ...invitation, tokenHash: secrets.hashOf(token) });
      await mail.queue(
        { kind: "MERCHANT_INVITATION", merchantName: merchant.name, link: linkOf(token) },
        known ? { userId: known.id } : { address: email.value, name: null, language: readLanguage(null) },
      );
      return ok(invitation);
    });
  };

/** Takes an open invitation back: its link is dead at once. Refuses with NOT_FOUND. */
export const createRevokeInvitation =
  ({ inTransaction, clock }: Ports) =>
  (actor: MemberActor, invitationId: string): Promise<Result<MerchantInvitation, Refusal>> =>
    inTransaction(async ({ people: { members } }) => {
      const invitation = await members.lockInvitation({ id: invitationId });
      if (invitation?.status !== "OPEN") return refuse(noSuchInvitation);
      if (!mayChangeMembers(actor, await members.lockMembers(invitation.merchantId))) return refuse(noSuchInvitation);
      const at = clock.now();
      await members.decideInvitation(invitation.id, { status: "REVOKED", at, acceptedBy: null });
      return ok({ ...invitation, status: "REVOKED", decidedAt: at });
    });

/**
 * Accepts or declines an invitation by the secret of its letter, for the account of the invited address. Accepting makes a member; the role is in the next token.
 * Refuses with INVITATION_INVALID.
 */
export const createAnswerInvitation =
  ({ inTransaction, clock, secrets }: Ports & { readonly secrets: Secrets }) =>
  (userId: string, token: string, answer: "ACCEPTED" | "DECLINED"): Promise<Result<MerchantInvitation, Refusal>> =>
    inTransaction(async ({ accounts, people: { members } }) => {
      const at = clock.now();
      const found = await members.lockInvitation({ tokenHash: secrets.hashOf(token) });
      const account = await accounts.find(userId);
      if (!found || !account || account.email !== found.email || invitationStatus(found, at) !== "OPEN")
        return refuse(invalidInvitation);
      const acceptedBy = answer === "ACCEPTED" ? userId : null;
      await members.decideInvitation(found.id, { status: answer, at, acceptedBy });
      if (acceptedBy !== null) {
        const all = await members.lockMembers(found.merchantId);
        if (!all.some((member) => member.userId === userId))
          await members.save({ merchantId: found.merchantId, userId, role: found.role });
      }
      return ok({ ...found, status: answer, decidedAt: at, acceptedBy });
    });
