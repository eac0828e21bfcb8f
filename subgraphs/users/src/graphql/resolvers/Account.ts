import { encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { requireServiceScope } from "@novatech/graphql/errors";
import { type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import { deviceNameOf } from "../../domain/device-name.ts";
import type { Refusal } from "../../domain/errors.ts";
import type { SessionGrant } from "../../domain/session.ts";
import type { LogInOutcome } from "../../use-cases/log-in.ts";
import type { BegunCeremony } from "../../use-cases/passkey-ceremonies.ts";
import type {
  AccountSessionResolvers,
  MutationResolvers,
  PasskeyAnswerInput,
  QueryResolvers,
  SessionCompleteInput,
  UserResolvers,
} from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";
import { readMomentKey } from "../cursor.ts";

/** Root fields about log-ins: by password, by passkey, with a second factor. */
export const logInMutations: MutationResolvers = {
  userRegister: async (_root, { input }, { useCases, request }) =>
    logInPayload(await useCases.registerUser({ ...input, deviceName: deviceOf(input, request) })),
  sessionCreate: async (_root, { input }, { useCases, clientAddress, request }) => {
    const outcome = await useCases.logIn({ ...input, clientAddress, deviceName: deviceOf(input, request) });
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    const { session, deviceToken, challenge } = outcome.value;
    return {
      session,
      deviceToken,
      challenge: challenge && { ...challenge, factors: [...challenge.factors] },
      userErrors: [],
    };
  },
  sessionComplete: async (_root, { input }, { useCases }) =>
    logInPayload(await useCases.completeLogIn({ challengeToken: input.challengeToken, ...shownOf(input) })),
  passkeySessionCreate: async (_root, { input }, { useCases, request }) =>
    logInPayload(await useCases.logInWithPasskey({ ...answerOf(input.passkey), deviceName: deviceOf(input, request) })),
  passkeyProofRequest: async (_root, { input }, { useCases, request }) => ({
    ceremony: await useCases.requestPasskeyProof({
      // A partner's program has an id as well, and never logged in.
      userId:
        request.viewer.kind === "user" && request.viewer.authenticatedAt === undefined
          ? null
          : userIdOf(request.viewer),
      challengeToken: input.challengeToken ?? null,
    }),
    userErrors: [],
  }),
  sessionStepUp: async (_root, { input }, { useCases, requireOpenSession }) => {
    const viewer = await requireOpenSession();
    const outcome = await useCases.stepUp(viewer, { password: input.password, ...shownOf(input) });
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    const { token: accessToken, expiresAt: accessTokenExpiresAt } = outcome.value;
    return { accessToken, accessTokenExpiresAt, userErrors: [] };
  },
  sessionRefresh: async (_root, { input }, { useCases }) =>
    payload("session", await useCases.refreshSession(input.refreshToken)),
  sessionRevoke: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId, sessionId } = await requireOpenSession();
    return payload("revokedSessionId", await useCases.revokeSession(userId, input.sessionId ?? sessionId));
  },
  sessionsRevokeOthers: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId, sessionId } = await requireOpenSession();
    const kept = input.keptSessionId ?? sessionId;
    return { revokedSessionIds: [...(await useCases.revokeOtherSessions(userId, kept))], userErrors: [] };
  },
};

/** Root fields about an account's address and password. */
export const accountMutations: MutationResolvers = {
  emailVerificationRequest: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    return payload("sentTo", await useCases.requestEmailVerification(userId, input.language ?? null));
  },
  emailVerify: async (_root, { input }, { useCases }) => payload("email", await useCases.verifyEmail(input.token)),
  emailChangeRequest: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId } = await requireRecent();
    return payload("sentTo", await useCases.requestEmailChange(userId, input.email));
  },
  emailChangeConfirm: async (_root, { input }, { useCases }) =>
    payload("email", await useCases.confirmEmailChange(input.token)),
  passwordResetRequest: async (_root, { input }, { useCases, clientAddress }) => {
    const outcome = await useCases.requestPasswordReset({ email: input.email, clientAddress });
    return outcome.ok ? { isAccepted: true, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  passwordReset: async (_root, { input }, { useCases }) => {
    const outcome = await useCases.resetPassword(input);
    if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) };
    const { endedSessionIds, deviceToken } = outcome.value;
    return { revokedSessionCount: endedSessionIds.length, deviceToken, userErrors: [] };
  },
  passwordUpdate: async (_root, { input }, { useCases, requireRecent }) =>
    payload("revokedSessionIds", await useCases.changePassword(await requireRecent(), input.password)),
  userStateSet: async (_root, { input }, { useCases, requireRecent }) => {
    await requireRecent();
    return payload("user", await useCases.setAccountState(input.userId, input.isBlocked));
  },
};

/** Root fields about factors. */
export const factorMutations: MutationResolvers = {
  totpAdd: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId } = await requireRecent();
    const outcome = await useCases.addTotp(userId, input.label ?? null);
    return outcome.ok ? { ...outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
  },
  totpConfirm: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    return payload("recoveryCodes", await useCases.confirmTotp(userId, input.code));
  },
  totpRemove: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId, sessionId } = await requireRecent();
    const outcome = await useCases.removeTotp(userId);
    if (outcome.ok && input.endsOtherSessions === true) await useCases.revokeOtherSessions(userId, sessionId);
    return payload("user", outcome);
  },
  recoveryCodesCreate: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId } = await requireRecent();
    return payload("recoveryCodes", await useCases.createRecoveryCodes(userId, input.count ?? null));
  },
  passkeyRegistrationRequest: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId } = await requireRecent();
    const outcome = await useCases.requestPasskeyRegistration(userId, input.device ?? null);
    return payload<"ceremony", BegunCeremony>("ceremony", outcome);
  },
  passkeyRegister: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    const wish = { ...answerOf(input.passkey), name: input.name };
    return payload("passkey", await useCases.registerPasskey(userId, wish));
  },
  passkeyUpdate: async (_root, { input }, { useCases, requireOpenSession }) => {
    const { userId } = await requireOpenSession();
    return payload("passkey", await useCases.renamePasskey(userId, input.passkeyId, input.name));
  },
  passkeyRemove: async (_root, { input }, { useCases, requireRecent }) => {
    const { userId } = await requireRecent();
    return payload("removedPasskeyId", await useCases.removePasskey(userId, input.passkeyId));
  },
};

/** Root fields about accounts that only other rooms read. */
export const accountQueries: QueryResolvers = {
  verifiedEmail: async (_root, { userId }, { request, load }) => {
    requireServiceScope(request, "internal:emails");
    const account = await load.account.load(userId);
    return account?.state === "ACTIVE" && account.emailVerifiedAt !== null ? account.email : null;
  },
  accountForLetter: async (_root, { userId }, { request, load }) => {
    requireServiceScope(request, "internal:letters");
    const account = await load.account.load(userId);
    if (account?.state !== "ACTIVE") return null;
    const { email, emailVerifiedAt, displayName, language } = account;
    const isEmailVerified = emailVerifiedAt !== null;
    return { email, isEmailVerified, displayName: isEmailVerified ? displayName : null, language };
  },
  merchantForLetter: async (_root, { merchantId }, { request, load }) => {
    requireServiceScope(request, "internal:letters");
    const [merchant, members] = await Promise.all([
      load.merchant.load(merchantId),
      load.membersOfMerchant.load(merchantId),
    ]);
    if (merchant === null) return null;
    const ownerIds = members.filter(({ role }) => role === "OWNER").map(({ userId }) => userId);
    return { name: merchant.name, ownerIds };
  },
};

/** What an account shows of its log-ins and factors: to its owner alone. */
export const securityOfUser: UserResolvers = {
  isBlocked: ({ state }) => state === "BLOCKED",
  sessions: async ({ id }, args, { asker, load }) => {
    if (asker.userId !== id) return null;
    const page = readPage(args, readMomentKey);
    const rows = await load.sessionPage.load({ userId: id, page });
    return toConnection(page, rows, (session) => encodeCursor([session.lastUsedAt.getTime(), session.id]));
  },
  security: async ({ id }, _args, { asker, load }) => {
    if (asker.userId !== id) return null;
    const [factors, passkeys] = await Promise.all([load.factorsOfUser.load(id), load.passkeysOfUser.load(id)]);
    return {
      hasTotp: factors?.hasTotp ?? false,
      recoveryCodesLeft: factors?.recoveryCodesLeft ?? 0,
      passkeys,
    };
  },
};

/** A log-in of the viewer's. */
export const AccountSession: AccountSessionResolvers = {
  isCurrent: ({ id }, _args, { request }) => request.viewer.kind === "user" && request.viewer.sessionId === id,
  factors: ({ factors }) => [...factors],
};

type Errors = { readonly userErrors: ReturnType<typeof toUserErrors> };

/** The one thing a payload shows beside its errors. Lists are made the schema's own. */
function payload<Field extends string, Value>(
  field: Field,
  outcome: Result<Value, Refusal>,
): { [Key in Field]?: Value extends readonly (infer Item)[] ? Item[] : Value } & Errors {
  type Payload = ReturnType<typeof payload<Field, Value>>;
  if (!outcome.ok) return { userErrors: toUserErrors(outcome.refusal) } as Payload;
  return { [field]: outcome.value, userErrors: [] as Errors["userErrors"] } as Payload;
}

/** A log-in that is complete. */
const logInPayload = (
  outcome: Result<LogInOutcome, Refusal>,
): { readonly session?: SessionGrant | null; readonly deviceToken?: string | null } & Errors =>
  outcome.ok
    ? { session: outcome.value.session, deviceToken: outcome.value.deviceToken, userErrors: [] }
    : { userErrors: toUserErrors(outcome.refusal) };

const answerOf = ({ ceremonyToken, responseJson }: PasskeyAnswerInput) => ({ ceremonyToken, response: responseJson });

/** What the client calls itself, else what its program coarsely is. */
const deviceOf = (
  { deviceName }: { readonly deviceName?: string | null | undefined },
  { userAgent }: RoomRequest,
): string | null => deviceName ?? deviceNameOf(userAgent);

/** What was shown beside a password; only what was given. */
const shownOf = ({ totpCode, recoveryCode, passkey }: Omit<SessionCompleteInput, "challengeToken">) => ({
  totpCode,
  recoveryCode,
  passkey: passkey ? answerOf(passkey) : null,
});
