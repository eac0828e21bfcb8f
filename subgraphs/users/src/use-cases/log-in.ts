import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { toEmail } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import { waitInWords } from "../domain/login-backoff.ts";
import type { SessionGrant } from "../domain/session.ts";
import { isLookable } from "../domain/text-field.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import type { InTransaction, LoginThrottle, PasswordHasher } from "./ports.ts";

/** What logs in, and where from (null where nobody knows). */
export type Login = { readonly email: string; readonly password: string; readonly clientAddress: string | null };

/**
 * Logs in by e-mail and password. Refuses with CREDENTIALS_INVALID, or with TOO_MANY_ATTEMPTS and how long to wait.
 * An unknown address and a wrong password cost the same time and get the same answer: nobody learns who has an account.
 */
export const createLogIn =
  (
    ports: GrantTools & {
      readonly inTransaction: InTransaction;
      readonly hasher: PasswordHasher;
      readonly throttle: LoginThrottle;
      readonly clock: Clock;
      readonly ids: IdSource;
    },
  ) =>
  async (input: Login): Promise<Result<SessionGrant, Refusal>> => {
    const email = toEmail(input.email);
    const waitMs = await ports.throttle.attempt(email, input.clientAddress);
    if (waitMs > 0) return refuse(tooManyAttempts(waitMs));
    const known = isLookable(email) ? await ports.inTransaction((stores) => stores.accounts.findLogin(email)) : null;
    // A password longer than any that was ever accepted is not hashed at all lengths: it is cut, and so cannot match.
    const isRight = await ports.hasher.matches(known?.passwordHash ?? null, input.password.slice(0, 1000));
    if (!known || !isRight) return refuse(credentialsInvalid);
    await ports.throttle.succeeded(email, input.clientAddress);
    const login = { account: known.account, sessionId: ports.ids.next("sess"), at: ports.clock.now() };
    return ok(await ports.inTransaction((stores) => openSession(stores, ports, login)));
  };

const credentialsInvalid: Refusal = {
  code: "CREDENTIALS_INVALID",
  message: "E-mail and password do not belong together. Check both.",
  field: null,
};

const tooManyAttempts = (waitMs: number): Refusal => ({
  code: "TOO_MANY_ATTEMPTS",
  message: `Too many wrong attempts. Try again in ${waitInWords(waitMs)}.`,
  field: null,
});
