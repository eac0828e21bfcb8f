import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireAnyScope, requireUser } from "@novatech/graphql/errors";
import { mayForMerchant } from "@novatech/graphql/merchant-access";
import { hasScope } from "@novatech/graphql/viewer";
import { canSeeMembers } from "../../domain/privacy.ts";
import { invitationStatus } from "../../domain/merchant-invitation.ts";
import type { MemberActor } from "../../use-cases/merchant-members.ts";
import type {
  MerchantApplicationResolvers,
  MerchantInvitationOfferResolvers,
  MerchantInvitationResolvers,
  MerchantResolvers,
  MutationResolvers,
  QueryResolvers,
} from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { toUserErrors } from "../errors.ts";
import { readMomentKey } from "../cursor.ts";

const opener = "staff:merchants";

/** Who changes a merchant's people: staff, or whoever the use case finds to be an owner. */
const memberActor = (
  actor: { readonly userId: string; readonly sessionId: string },
  { request }: Context,
): MemberActor => ({
  ...actor,
  isStaff: hasScope(request.viewer, opener),
});

function readNameKey(cursor: string): readonly [string, string] {
  const [name, id] = decodeCursor(cursor, 2);
  return [String(name).replaceAll("\0", ""), String(id).replaceAll("\0", "")];
}

type MerchantQuery = "merchants" | "merchantApplications" | "merchantInvitation";

/** Who wants to sell here, and what an invitation offers. */
export const merchantQueries: Pick<QueryResolvers, MerchantQuery> = {
  merchants: async (_root, { status, first, after }, { request, people }) => {
    requireAnyScope(request, [opener]);
    const page = readPage({ first, after: after ?? null }, readNameKey);
    const rows = await people.merchants({ status: status ?? null, size: page.size + 1, after: page.after });
    return toConnection(page, rows, ({ name, id }) => encodeCursor([name, id]));
  },
  merchantApplications: async (_root, { status, first, after }, { request, people }) => {
    requireAnyScope(request, [opener]);
    const page = readPage({ first, after: after ?? null }, readMomentKey);
    const rows = await people.applications({ status: status ?? null, size: page.size + 1, after: page.after });
    return toConnection(page, rows, ({ createdAt, id }) => encodeCursor([createdAt.getTime(), id]));
  },
  merchantInvitation: (_root, { token }, { request, people }) => people.offer(requireUser(request).userId, token),
};

type MerchantMutation =
  | "merchantInvitationCreate"
  | "merchantInvitationRevoke"
  | "merchantInvitationAccept"
  | "merchantInvitationDecline"
  | "merchantMemberRoleSet"
  | "merchantMemberRemove"
  | "merchantApply"
  | "merchantApplicationCancel"
  | "merchantApplicationApprove"
  | "merchantApplicationDecline"
  | "merchantSuspend"
  | "merchantReinstate";

const openers = ["merchant", opener];

/** What changes who sells here, and who works for whom. */
export const merchantMutations: Pick<MutationResolvers, MerchantMutation> = {
  merchantInvitationCreate: async (_root, { input }, context) => {
    requireAnyScope(context.request, openers);
    const outcome = await context.people.invite(memberActor(await context.requireRecent(), context), input);
    return outcome.ok ? { invitation: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantInvitationRevoke: async (_root, { input }, context) => {
    requireAnyScope(context.request, openers);
    const actor = memberActor(await context.requireOpenSession(), context);
    const outcome = await context.people.revokeInvitation(actor, input.invitationId);
    return outcome.ok ? { invitation: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantInvitationAccept: (_root, { input }, context) => answer(context, input.token, "ACCEPTED"),
  merchantInvitationDecline: (_root, { input }, context) => answer(context, input.token, "DECLINED"),
  merchantMemberRoleSet: async (_root, { input }, context) => {
    requireAnyScope(context.request, openers);
    const outcome = await context.people.setMemberRole(memberActor(await context.requireRecent(), context), input);
    return outcome.ok ? { member: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantMemberRemove: async (_root, { input }, context) => {
    requireAnyScope(context.request, openers);
    const outcome = await context.people.removeMember(memberActor(await context.requireOpenSession(), context), input);
    return outcome.ok
      ? { removedUserId: outcome.value, userErrors: [] }
      : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantApply: async (_root, { input }, { people, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const { website = null, phone = null, description = null, ...company } = input;
    const outcome = await people.apply(userId, { ...company, website, phone, description });
    return outcome.ok ? { application: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantApplicationCancel: async (_root, { input }, { people, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const outcome = await people.withdraw(userId, input.applicationId);
    return outcome.ok ? { application: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantApplicationApprove: async (_root, { input }, { request, people, requireOpenSession }) => {
    requireAnyScope(request, [opener]);
    const { userId } = await requireOpenSession();
    const outcome = await people.approve(userId, { ...input, slug: input.slug ?? null });
    return outcome.ok ? { ...outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantApplicationDecline: async (_root, { input }, { request, people, requireOpenSession }) => {
    requireAnyScope(request, [opener]);
    const { userId } = await requireOpenSession();
    const outcome = await people.decline(userId, input);
    return outcome.ok ? { application: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantSuspend: async (_root, { input: { reason, ...wish } }, { request, people, requireOpenSession }) => {
    requireAnyScope(request, [opener]);
    await requireOpenSession();
    const outcome = await people.setStanding(wish, { status: "SUSPENDED", reason });
    return outcome.ok ? { merchant: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  merchantReinstate: async (_root, { input }, { request, people, requireOpenSession }) => {
    requireAnyScope(request, [opener]);
    await requireOpenSession();
    const outcome = await people.setStanding(input, { status: "ACTIVE" });
    return outcome.ok ? { merchant: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
};

async function answer({ people, load, requireOpenSession }: Context, token: string, wanted: "ACCEPTED" | "DECLINED") {
  const { userId } = await requireOpenSession();
  const outcome = await people.answerInvitation(userId, token, wanted);
  if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
  return { merchant: await load.merchant.load(outcome.value.merchantId), userErrors: [] };
}

/** What only a merchant's own people and staff see of it. */
export const merchantPeople: Pick<MerchantResolvers, "invitations" | "status" | "suspensionReason" | "version"> = {
  invitations: async ({ id }, _args, { request, people }) =>
    hasScope(request.viewer, opener) || mayForMerchant(request.viewer, id, "members")
      ? people.load.invitationsOf.load(id)
      : null,
  status: ({ id, status }, _args, { asker }) => (canSeeMembers(asker, id) ? status : null),
  suspensionReason: ({ id, suspensionReason }, _args, { asker }) =>
    canSeeMembers(asker, id) ? suspensionReason : null,
  version: ({ id, version }, _args, { asker }) => (canSeeMembers(asker, id) ? version : null),
};

/** An invitation, as those see it who may invite. */
export const MerchantInvitation: MerchantInvitationResolvers = {
  merchant: ({ merchantId }, _args, { load }) => load.merchant.load(merchantId),
  status: (invitation, _args, { people }) => invitationStatus(invitation, people.now()),
};

/** An invitation, as the invited person sees it. */
export const MerchantInvitationOffer: MerchantInvitationOfferResolvers = {
  merchant: ({ merchantId }, _args, { load }) => load.merchant.load(merchantId),
};

/** An application. Whoever holds one was allowed to see it. */
export const MerchantApplication: MerchantApplicationResolvers = {
  applicant: ({ applicantId }, _args, { visibleAccount }) => visibleAccount(applicantId),
  merchant: ({ merchantId }, _args, { load }) => (merchantId === null ? null : load.merchant.load(merchantId)),
};
