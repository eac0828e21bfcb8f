import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readPassword } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction, PasswordHasher, Secrets } from "./ports.ts";
import type { DeviceTokens, PasswordPolicy } from "./ports-accounts.ts";
import { linkInvalid } from "./verify-email.ts";

/** The sessions that ended, and a token for the device that answered the letter. */
export type ResetPassword = { readonly endedSessionIds: readonly string[]; readonly deviceToken: string };

/** What setting a password needs. */
export type PasswordTools = {
  readonly inTransaction: InTransaction;
  readonly hasher: PasswordHasher;
  readonly policy: PasswordPolicy;
  readonly clock: Clock;
};

/**
 * Sets a new password by the token of a letter and ends every session of the account. The address counts as confirmed by that, and the device as the owner's: others' guesses do not keep
 * it out when it logs in next. A refused password leaves the token as it was. Refuses with LINK_INVALID, INVALID_INPUT or PASSWORD_UNSAFE.
 */
export const createResetPassword =
  (ports: PasswordTools & { readonly secrets: Secrets; readonly devices: DeviceTokens }) =>
  async (input: { readonly token: string; readonly password: string }): Promise<Result<ResetPassword, Refusal>> => {
    const password = readPassword(input.password);
    if (!password.ok) return password;
    const hash = ports.secrets.hashOf(input.token);
    const account = await ports.inTransaction(async (stores) => {
      const known = await stores.tokens.lock(hash, "PASSWORD_RESET", ports.clock.now());
      return known?.userId == null ? null : stores.accounts.find(known.userId);
    });
    if (account?.state !== "ACTIVE") return refuse(linkInvalid);
    const unsafe = await ports.policy(password.value, account, "password");
    if (unsafe !== null) return refuse(unsafe);
    // Outside of the transaction: it takes some 40 ms, and no connection should wait for it.
    const passwordHash = await ports.hasher.hash(password.value);
    return ports.inTransaction(async (stores): Promise<Result<ResetPassword, Refusal>> => {
      const at = ports.clock.now();
      const known = await stores.tokens.use(hash, "PASSWORD_RESET", at);
      if (known?.userId !== account.id) return refuse(linkInvalid);
      await stores.accounts.setPassword(account.id, passwordHash);
      const { email } = known.details as { readonly email: string };
      if (await stores.accounts.verifyEmail(account.id, email, at))
        await stores.announcements.emailVerified(account.id, at);
      // Neither another letter nor a half-done log-in with the old password goes on. Before the sessions: one that is being completed is waited for, and ended.
      await stores.tokens.drop(account.id, ["PASSWORD_RESET", "EMAIL_CHANGE", "LOG_IN", "PASSKEY_REGISTRATION"]);
      const ended = await stores.sessions.revokeAll(account.id, null, at);
      await stores.announcements.sessionsEnded(ended, at);
      await stores.mail.queue({ kind: "PASSWORD_CHANGED" }, { userId: account.id });
      return ok({ endedSessionIds: ended, deviceToken: ports.devices.issue(account.id) });
    });
  };
