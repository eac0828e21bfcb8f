import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { publicNameOf, readRegistration, type Registration } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { SessionGrant } from "../domain/session.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import type { InTransaction, PasswordHasher } from "./ports.ts";

/** Opens an account and logs in. Refuses with INVALID_INPUT or EMAIL_TAKEN. */
export const createRegisterUser =
  (
    ports: GrantTools & {
      readonly inTransaction: InTransaction;
      readonly hasher: PasswordHasher;
      readonly clock: Clock;
      readonly ids: IdSource;
    },
  ) =>
  async (input: Registration): Promise<Result<SessionGrant, Refusal>> => {
    const checked = readRegistration(input);
    if (!checked.ok) return checked;
    const { email, displayName, password } = checked.value;
    // Before the transaction: it takes some 40 ms, and no connection should wait for it.
    const passwordHash = await ports.hasher.hash(password);
    const at = ports.clock.now();
    const account = { id: ports.ids.next("user"), email, displayName, scopes: ["shopper"], createdAt: at };
    const profile = {
      id: ports.ids.next("prof"),
      userId: account.id,
      displayName: publicNameOf(displayName),
      memberSince: at,
    };
    const sessionId = ports.ids.next("sess");
    return ports.inTransaction(async (stores) => {
      if (!(await stores.accounts.open({ account, passwordHash, profile }))) return refuse(emailTaken);
      await stores.announcements.customersRegistered([account.id], at);
      return ok(await openSession(stores, ports, { account, sessionId, at }));
    });
  };

const emailTaken: Refusal = {
  code: "EMAIL_TAKEN",
  message: "An account with this e-mail address exists. Log in with sessionCreate, or take another address.",
  field: ["input", "email"],
};
