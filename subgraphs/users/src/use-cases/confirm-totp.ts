import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction, LoginThrottle, Secrets } from "./ports.ts";
import type { TotpCodes } from "./ports-accounts.ts";
import { codeInvalid } from "./prove-factor.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { tooManyAttempts } from "./throttle-refusal.ts";

/** Makes an authenticator app a factor by a code of it, and answers with recovery codes. Refuses with CODE_INVALID, TOO_MANY_ATTEMPTS, or NOT_FOUND when none waits for it. */
export const createConfirmTotp =
  (ports: {
    readonly inTransaction: InTransaction;
    readonly codes: TotpCodes;
    readonly secrets: Secrets;
    readonly throttle: LoginThrottle;
    readonly clock: Clock;
  }) =>
  async (userId: string, code: string): Promise<Result<readonly string[], Refusal>> => {
    const waitMs = await ports.throttle.factor(userId);
    if (waitMs > 0) return refuse(tooManyAttempts(waitMs));
    return ports.inTransaction(async (stores): Promise<Result<readonly string[], Refusal>> => {
      const at = ports.clock.now();
      const totp = await stores.factors.totp(userId);
      if (totp === null || totp.isConfirmed) return refuse(noneWaits);
      const step = ports.codes.stepOf(totp.secret, code, at);
      if (step === null || !(await stores.factors.useTotp(userId, step, at))) return refuse(codeInvalid("code"));
      await ports.throttle.factorSucceeded(userId);
      await stores.mail.queue({ kind: "FACTOR_ADDED", factor: "TOTP" }, { userId });
      return ok(await makeRecoveryCodes(stores, ports, userId));
    });
  };

const noneWaits: Refusal = {
  code: "NOT_FOUND",
  message: "No authenticator app waits to be confirmed. Begin with totpAdd.",
  field: null,
};
