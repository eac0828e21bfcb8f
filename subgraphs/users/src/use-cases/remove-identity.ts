import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Account } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";

/**
 * Lets an account elsewhere log a user in no longer. Refuses with NOT_FOUND for unknown and others' identities alike, and with INVALID_INPUT when the user could
 * not log in any more.
 */
export const createRemoveIdentity =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (userId: string, identityId: string): Promise<Result<Account, Refusal>> => {
    if (!isLookable(identityId)) return refuse(noIdentity);
    return ports.inTransaction(async ({ accounts, factors, identities, mail }): Promise<Result<Account, Refusal>> => {
      // Locks the account's identities: of two that are removed at once, one stays.
      const held = await identities.lockOf(userId);
      if (!held.includes(identityId)) return refuse(noIdentity);
      const isLast =
        held.length === 1 &&
        (await accounts.passwordHashOf(userId)) === null &&
        (await factors.of(userId)).passkeys === 0;
      if (isLast) return refuse(lastWay);
      await identities.remove(identityId, userId);
      await mail.queue({ kind: "FACTOR_REMOVED", factor: "IDENTITY" }, { userId });
      const account = await accounts.find(userId);
      return account ? ok(account) : refuse(noIdentity);
    });
  };

const noIdentity: Refusal = {
  code: "NOT_FOUND",
  message: "You have no account elsewhere of this id that logs you in.",
  field: ["input", "identityId"],
};

const lastWay: Refusal = {
  code: "INVALID_INPUT",
  message: "You could not log in any more. Set a password first, with passwordResetRequest, or add a passkey.",
  field: ["input", "identityId"],
};
