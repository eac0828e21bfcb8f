import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { readText } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";
import type { TotpCodes } from "./ports-accounts.ts";

/** A new secret for an authenticator app, and what the app reads from a picture. */
export type NewTotp = { readonly secret: string; readonly uri: string };

/** Makes a secret for an authenticator app, which shows `label` (null: the e-mail address) beside its codes; it is a factor when a code of it was shown. Refuses with INVALID_INPUT when the account has an app already. */
export const createAddTotp =
  (ports: { readonly inTransaction: InTransaction; readonly codes: TotpCodes; readonly clock: Clock }) =>
  async (userId: string, label: string | null): Promise<Result<NewTotp, Refusal>> => {
    const shown = label === null ? null : readText("label", label, { min: 1, max: 80 });
    if (shown && !shown.ok) return shown;
    const secret = ports.codes.newSecret();
    return ports.inTransaction(async (stores): Promise<Result<NewTotp, Refusal>> => {
      const account = await stores.accounts.find(userId);
      const isKept = account !== null && (await stores.factors.beginTotp(userId, secret, ports.clock.now()));
      return isKept ? ok({ secret, uri: ports.codes.uri(secret, shown?.value ?? account.email) }) : refuse(hasOne);
    });
  };

const hasOne: Refusal = {
  code: "INVALID_INPUT",
  message: "This account has an authenticator app already. Remove it first with totpRemove.",
  field: null,
};
