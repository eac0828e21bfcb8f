import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Account } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction } from "./ports.ts";

/** Removes the authenticator app with its recovery codes: a password alone logs in again. Refuses with NOT_FOUND when there is none. */
export const createRemoveTotp =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (userId: string): Promise<Result<Account, Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<Account, Refusal>> => {
      const account = await stores.accounts.find(userId);
      if (!account || !(await stores.factors.removeTotp(userId))) return refuse(noTotp);
      await stores.factors.setRecoveryCodes(userId, []);
      await stores.tokens.drop(userId, ["LOG_IN"]);
      await stores.mail.queue({ kind: "FACTOR_REMOVED", factor: "TOTP" }, { userId });
      return ok(account);
    });

/** The account has no authenticator app. */
export const noTotp: Refusal = {
  code: "NOT_FOUND",
  message: "This account has no authenticator app. Add one with totpAdd.",
  field: null,
};
