import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { createBreachedPasswords } from "../clients/breached-passwords/range-client.ts";
import { createFolderTransport } from "../clients/mail/folder.ts";
import { createSmtpTransport } from "../clients/mail/smtp.ts";
import { createPasskeyCeremonies } from "../clients/webauthn/passkey-ceremonies.ts";
import type { AccountsConfig } from "../config-accounts.ts";
import { createPostgresAccountMail, letterTimer } from "../db/account-mail.ts";
import { createPostgresAccountStore } from "../db/account-store.ts";
import { createPostgresAccountTokenStore } from "../db/account-token-store.ts";
import { createPostgresSessionStore } from "../db/session-store.ts";
import { passwordResetTimer, sessionEndedTimer, type StoreTools } from "../db/stores.ts";
import type { AccountUseCases } from "../graphql/account-use-cases.ts";
import { createAccountLinks } from "../security/account-links.ts";
import { createDeviceTokens } from "../security/device-tokens.ts";
import { createPasswordPolicy } from "../security/password-policy.ts";
import { createSealer } from "../security/sealer.ts";
import { totpCodes } from "../security/totp-codes.ts";
import { createAddTotp } from "../use-cases/add-totp.ts";
import { createChangePassword } from "../use-cases/change-password.ts";
import { createCompleteLogIn } from "../use-cases/complete-log-in.ts";
import { createConfirmEmailChange } from "../use-cases/confirm-email-change.ts";
import { createConfirmTotp } from "../use-cases/confirm-totp.ts";
import { createCreateRecoveryCodes } from "../use-cases/create-recovery-codes.ts";
import { createRemovePasskey, createRenamePasskey } from "../use-cases/edit-passkeys.ts";
import type { GrantTools } from "../use-cases/grant-session.ts";
import { createLogIn } from "../use-cases/log-in.ts";
import { createLogInWithPasskey, createRequestPasskeyProof } from "../use-cases/log-in-with-passkey.ts";
import type { InTransaction, LoginThrottle, PasswordHasher } from "../use-cases/ports.ts";
import { createRefreshSession } from "../use-cases/refresh-session.ts";
import { createRegisterPasskey, createRequestPasskeyRegistration } from "../use-cases/register-passkey.ts";
import { createRegisterUser } from "../use-cases/register-user.ts";
import { createRemoveTotp } from "../use-cases/remove-totp.ts";
import { createRequestEmailChange } from "../use-cases/request-email-change.ts";
import { createRequestEmailVerification } from "../use-cases/request-email-verification.ts";
import { createRequestPasswordReset, createSendPasswordReset } from "../use-cases/request-password-reset.ts";
import { createResetPassword } from "../use-cases/reset-password.ts";
import { createRevokeOtherSessions } from "../use-cases/revoke-other-sessions.ts";
import { createRevokeSession } from "../use-cases/revoke-session.ts";
import { createSetAccountState } from "../use-cases/set-account-state.ts";
import { createStepUp } from "../use-cases/step-up.ts";
import { createVerifyEmail } from "../use-cases/verify-email.ts";
import { createMailing } from "./mail.ts";

const sweepTimer = "sessions-sweep";
const dayMs = 24 * 60 * 60_000;

/** A sealer for each kind of secret in the stores. */
export const sealersOf = (encryptionSecret: string): StoreTools["sealers"] => ({
  mail: createSealer(encryptionSecret, "letters"),
  tokens: createSealer(encryptionSecret, "account tokens"),
  factors: createSealer(encryptionSecret, "factors"),
});

/** What everything in the room shares. */
export type SharedPorts = GrantTools & {
  readonly inTransaction: InTransaction;
  readonly hasher: PasswordHasher;
  readonly throttle: LoginThrottle;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** What log-ins and accounts add to the room. */
export type AccountsWiring = {
  readonly useCases: AccountUseCases;
  readonly timers: Readonly<Record<string, TimerHandler>>;
  /** Sets the timers that set themselves again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Tells the other rooms at once that sessions ended; the timers that were written with it tell them again where that fails. */
  readonly tellEnded: (sessionIds: readonly string[]) => Promise<void>;
};

/** Wires accounts, log-ins, sessions, factors and their letters. */
export function wireAccounts(options: {
  readonly config: AccountsConfig & { readonly keyEncryptionSecret: string };
  readonly shared: SharedPorts;
  readonly database: Database;
  readonly logger: RoomDeps["logger"];
  /** Tells the other rooms that a session ended. */
  readonly revoke: (sessionId: string) => Promise<void>;
}): AccountsWiring {
  const { config, shared, database, logger } = options;
  const { clock, ids } = shared;
  const sealers = sealersOf(config.keyEncryptionSecret);
  const all = {
    ...shared,
    sealer: createSealer(config.keyEncryptionSecret, "password resets"),
    codes: totpCodes,
    ceremonies: createPasskeyCeremonies(config.passkeys),
    devices: createDeviceTokens(config.keyEncryptionSecret, clock),
    links: createAccountLinks(config.webUrl),
    policy: createPasswordPolicy({
      breached: config.breachedPasswordsUrl === null ? null : createBreachedPasswords(config.breachedPasswordsUrl),
      logger,
    }),
  };
  const mailing = createMailing({
    database,
    transport:
      "smtpUrl" in config.mail
        ? createSmtpTransport({ url: config.mail.smtpUrl, from: config.mail.from })
        : createFolderTransport(config.mail),
    sealer: sealers.mail,
    clock,
    logger,
  });

  // The other rooms are told at once; should that fail, the timer that was written with the change tells them.
  const tellEnded = async (sessionIds: readonly string[]): Promise<void> => {
    try {
      await Promise.all(sessionIds.map(options.revoke));
    } catch (error) {
      logger.warn({ sessionIds, reason: String(error) }, "ended sessions are told later: Redis is away");
    }
  };
  const refresh = createRefreshSession(all);
  const revokeOne = createRevokeSession(all);
  const revokeOthers = createRevokeOtherSessions(all);
  const resetPassword = createResetPassword(all);
  const changePassword = createChangePassword(all);
  const setState = createSetAccountState(all);
  const sendPasswordReset = createSendPasswordReset(all);
  const revokeOtherSessions: AccountUseCases["revokeOtherSessions"] = async (userId, sessionId) => {
    const ended = await revokeOthers(userId, sessionId);
    await tellEnded(ended);
    return ended;
  };

  return {
    useCases: {
      registerUser: createRegisterUser(all),
      logIn: createLogIn(all),
      completeLogIn: createCompleteLogIn(all),
      logInWithPasskey: createLogInWithPasskey(all),
      stepUp: createStepUp(all),
      refreshSession: async (refreshToken) => {
        const { result, endedSessionId } = await refresh(refreshToken);
        if (endedSessionId !== null) await tellEnded([endedSessionId]);
        return result;
      },
      revokeSession: async (userId, sessionId) => {
        const outcome = await revokeOne(userId, sessionId);
        if (outcome.ok) await tellEnded([outcome.value]);
        return outcome;
      },
      revokeOtherSessions,
      isSessionOpen: (sessionId, userId) => createPostgresSessionStore(database.db).isOpen(sessionId, userId),
      requestEmailVerification: createRequestEmailVerification(all),
      verifyEmail: createVerifyEmail(all),
      requestEmailChange: createRequestEmailChange(all),
      confirmEmailChange: createConfirmEmailChange(all),
      requestPasswordReset: createRequestPasswordReset(all),
      resetPassword: async (input) => {
        const outcome = await resetPassword(input);
        if (outcome.ok) await tellEnded(outcome.value.endedSessionIds);
        return outcome;
      },
      changePassword: async (viewer, password) => {
        const outcome = await changePassword(viewer, password);
        if (outcome.ok) await tellEnded(outcome.value);
        return outcome;
      },
      addTotp: createAddTotp(all),
      confirmTotp: createConfirmTotp(all),
      removeTotp: createRemoveTotp(all),
      createRecoveryCodes: createCreateRecoveryCodes(all),
      requestPasskeyRegistration: createRequestPasskeyRegistration(all),
      registerPasskey: createRegisterPasskey(all),
      renamePasskey: createRenamePasskey(all),
      removePasskey: createRemovePasskey(all),
      requestPasskeyProof: createRequestPasskeyProof(all),
      setAccountState: async (userId, isBlocked) => {
        const { result, endedSessionIds } = await setState(userId, isBlocked);
        await tellEnded(endedSessionIds);
        return result;
      },
    },
    timers: {
      [letterTimer]: mailing.handler,
      [sessionEndedTimer]: (_tx, { key }) => options.revoke(key),
      [passwordResetTimer]: (tx, { payload }) =>
        sendPasswordReset(
          {
            accounts: createPostgresAccountStore(tx),
            tokens: createPostgresAccountTokenStore(tx, sealers.tokens),
            mail: createPostgresAccountMail(tx, { sealer: sealers.mail, ids, clock }),
          },
          (payload as { readonly sealed: string }).sealed,
        ),
      [sweepTimer]: async (tx) => {
        const now = clock.now();
        await createPostgresSessionStore(tx).sweep(now);
        await createPostgresAccountTokenStore(tx, sealers.tokens).sweep(now);
        await setTimer(tx, { kind: sweepTimer, key: "all", dueAt: addMilliseconds(now, dayMs) });
      },
    },
    start: () => database.transaction((tx) => setTimer(tx, { kind: sweepTimer, key: "all", dueAt: clock.now() })),
    stop: mailing.stop,
    tellEnded,
  };
}
