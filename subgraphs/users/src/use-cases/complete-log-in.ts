import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import { accountBlocked, logged, type LogInOutcome } from "./log-in.ts";
import type { InTransaction } from "./ports.ts";
import type { DeviceTokens } from "./ports-accounts.ts";
import { type FactorTools, proveFactor, type ShownFactor } from "./prove-factor.ts";

/** Wrong codes after which a log-in must begin again. */
const maxAttempts = 5;

/** A log-in that waits for its second factor, and what is shown as such. */
export type LogInCompletion = ShownFactor & { readonly challengeToken: string };

/**
 * Completes a log-in by a second factor. Refuses with CHALLENGE_INVALID when it took too long or had too many wrong codes, with CODE_INVALID, PASSKEY_INVALID,
 * TOO_MANY_ATTEMPTS, ACCOUNT_BLOCKED, or INVALID_INPUT.
 */
export const createCompleteLogIn =
  (
    ports: GrantTools &
      FactorTools & {
        readonly inTransaction: InTransaction;
        readonly devices: DeviceTokens;
        readonly clock: Clock;
        readonly ids: IdSource;
      },
  ) =>
  async (input: LogInCompletion): Promise<Result<LogInOutcome, Refusal>> => {
    const hash = ports.secrets.hashOf(input.challengeToken);
    const at = ports.clock.now();
    return ports.inTransaction(async (stores): Promise<Result<LogInOutcome, Refusal>> => {
      const challenge = await stores.tokens.lock(hash, "LOG_IN", at);
      if (challenge?.userId == null || challenge.attempts >= maxAttempts) return refuse(challengeInvalid);
      const { userId } = challenge;
      const proof = await proveFactor(stores, ports, userId, input, at);
      if (!proof.ok) {
        await stores.tokens.failed(hash);
        return proof;
      }
      await stores.tokens.use(hash, "LOG_IN", at);
      const account = await stores.accounts.find(userId);
      if (account?.state !== "ACTIVE") return refuse(accountBlocked);
      const { deviceName } = challenge.details as { readonly deviceName: string | null };
      const factors = ["pwd", ...proof.value, "mfa"];
      const login = { account, sessionId: ports.ids.next("sess"), at, factors, deviceName };
      return ok(logged(ports, account, await openSession(stores, ports, login)));
    });
  };

const challengeInvalid: Refusal = {
  code: "CHALLENGE_INVALID",
  message:
    "This log-in is unknown, complete, older than 10 minutes, or had too many wrong codes. Begin again with sessionCreate.",
  field: ["input", "challengeToken"],
};
