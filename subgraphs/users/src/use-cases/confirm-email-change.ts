import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction, Secrets } from "./ports.ts";
import { emailTaken } from "./register-user.ts";
import { linkInvalid } from "./verify-email.ts";

/** Gives an account its new address by the token of the letter sent there, and tells the old one. Refuses with LINK_INVALID, or EMAIL_TAKEN when somebody was faster. */
export const createConfirmEmailChange =
  (ports: { readonly inTransaction: InTransaction; readonly secrets: Secrets; readonly clock: Clock }) =>
  async (token: string): Promise<Result<string, Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<string, Refusal>> => {
      const at = ports.clock.now();
      const known = await stores.tokens.use(ports.secrets.hashOf(token), "EMAIL_CHANGE", at);
      const account = known?.userId == null ? null : await stores.accounts.find(known.userId);
      if (known === null || account?.state !== "ACTIVE") return refuse(linkInvalid);
      const { email } = known.details as { readonly email: string };
      if (!(await stores.accounts.changeEmail(account.id, email, at))) return refuse(emailTaken);
      // What was sent to the old address opens nothing any more: who still reads it may be another by now.
      await stores.tokens.drop(account.id, ["EMAIL_VERIFICATION", "EMAIL_CHANGE", "PASSWORD_RESET"]);
      const old = { address: account.email, name: account.displayName, language: account.language };
      await stores.mail.queue({ kind: "EMAIL_CHANGED" }, old);
      await stores.announcements.emailVerified(account.id, at);
      return ok(email);
    });
