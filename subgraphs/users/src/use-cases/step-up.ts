import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { accessOf, type GrantTools } from "./grant-session.ts";
import { secondFactorsOf } from "./log-in.ts";
import type { InTransaction, PasswordHasher } from "./ports.ts";
import { type FactorTools, proveFactor, type ShownFactor } from "./prove-factor.ts";
import { tooManyAttempts } from "./throttle-refusal.ts";

/** What is shown: a passkey alone, or the password, with a code where the account has a second factor. */
export type ShownProof = ShownFactor & { readonly password?: string | null | undefined };

/** The session's new access token, which carries the new `auth_time`. */
export type SteppedUp = { readonly token: string; readonly expiresAt: Date };

/**
 * Proves anew who the user of a session is, as a log-in would. Refuses with CREDENTIALS_INVALID for a wrong password, with CODE_INVALID, PASSKEY_INVALID,
 * TOO_MANY_ATTEMPTS, or INVALID_INPUT for less than the account needs.
 */
export const createStepUp =
  (
    ports: GrantTools &
      FactorTools & {
        readonly inTransaction: InTransaction;
        readonly hasher: PasswordHasher;
        readonly clock: Clock;
      },
  ) =>
  async (
    viewer: { readonly userId: string; readonly sessionId: string },
    { password, ...shown }: ShownProof,
  ): Promise<Result<SteppedUp, Refusal>> => {
    const { userId, sessionId } = viewer;
    const at = ports.clock.now();
    const firstFactors: string[] = [];
    if (password != null) {
      const checked = await provePassword(ports, userId, password);
      if (!checked.ok) return checked;
      firstFactors.push("pwd");
    }
    return ports.inTransaction(async (stores): Promise<Result<SteppedUp, Refusal>> => {
      const needed = secondFactorsOf(await stores.factors.of(userId));
      const isShown = Object.values(shown).some((one) => one != null);
      if (firstFactors.length === 0 && shown.passkey == null) return refuse(passwordMissing);
      if (needed.length > 0 && !isShown) return refuse(factorMissing);
      const proof = isShown ? await proveFactor(stores, ports, userId, shown, at) : ok([]);
      if (!proof.ok) return proof;
      const factors = [...firstFactors, ...proof.value, ...(isShown ? ["mfa"] : [])];
      const account = await stores.accounts.find(userId);
      const isOpen = await stores.sessions.prove(sessionId, userId, { authenticatedAt: at, factors });
      if (!account || !isOpen) return refuse(sessionEnded);
      return ok(await accessOf(stores, ports, account, sessionId, { authenticatedAt: at, factors }));
    });
  };

/** Counted as codes are, by account: who asks has a session, so that nobody else can use up the owner's attempts. */
async function provePassword(
  ports: Pick<FactorTools, "throttle"> & { readonly inTransaction: InTransaction; readonly hasher: PasswordHasher },
  userId: string,
  password: string,
): Promise<Result<null, Refusal>> {
  const waitMs = await ports.throttle.factor(userId);
  if (waitMs > 0) return refuse(tooManyAttempts(waitMs));
  const hash = await ports.inTransaction((stores) => stores.accounts.passwordHashOf(userId));
  if (!(await ports.hasher.matches(hash, password.slice(0, 1000)))) return refuse(passwordWrong);
  await ports.throttle.factorSucceeded(userId);
  return ok(null);
}

const passwordWrong: Refusal = {
  code: "CREDENTIALS_INVALID",
  message: "This is not your password.",
  field: ["input", "password"],
};
const passwordMissing: Refusal = {
  code: "INVALID_INPUT",
  message: "Give your password, or a passkey. An account without either sets a password with passwordResetRequest.",
  field: ["input", "password"],
};
const factorMissing: Refusal = {
  code: "INVALID_INPUT",
  message: "This account has a second factor: give totpCode, recoveryCode or passkey as well.",
  field: ["input", "totpCode"],
};
const sessionEnded: Refusal = {
  code: "NOT_FOUND",
  message: "This session has ended. Log in again with sessionCreate.",
  field: null,
};
