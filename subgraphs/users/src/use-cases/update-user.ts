import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Account, publicNameOf, readDisplayName } from "../domain/account.ts";
import { readLanguage } from "../domain/language.ts";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction } from "./ports.ts";

/** Changes an account; what is undefined stays. Refuses with INVALID_INPUT, or NOT_FOUND when the account is gone. */
export const createUpdateUser =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (
    userId: string,
    changes: { readonly displayName?: string | undefined; readonly language?: string | undefined },
  ): Promise<Result<Account, Refusal>> => {
    const name = changes.displayName === undefined ? null : readDisplayName(changes.displayName);
    if (name && !name.ok) return name;
    const account = await ports.inTransaction(async (stores) => {
      if (changes.language !== undefined) await stores.accounts.setLanguage(userId, readLanguage(changes.language));
      return name
        ? stores.accounts.rename(userId, { displayName: name.value, publicName: publicNameOf(name.value) })
        : stores.accounts.find(userId);
    });
    return account ? ok(account) : refuse({ code: "NOT_FOUND", message: "This account is gone.", field: null });
  };
