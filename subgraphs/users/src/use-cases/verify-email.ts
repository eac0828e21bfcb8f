import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction, Secrets } from "./ports.ts";

/** A link of a letter that is unknown, used or too old. */
export const linkInvalid: Refusal = {
  code: "LINK_INVALID",
  message: "This link is unknown, too old or was used before. Ask for a new letter.",
  field: ["input", "token"],
};

/** Confirms an e-mail address by the token of the letter sent to it. Refuses with LINK_INVALID, also when the account has another address by now. */
export const createVerifyEmail =
  (ports: { readonly inTransaction: InTransaction; readonly secrets: Secrets; readonly clock: Clock }) =>
  async (token: string): Promise<Result<string, Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<string, Refusal>> => {
      const at = ports.clock.now();
      const known = await stores.tokens.use(ports.secrets.hashOf(token), "EMAIL_VERIFICATION", at);
      if (known?.userId == null) return refuse(linkInvalid);
      const { email } = known.details as { readonly email: string };
      if (!(await stores.accounts.verifyEmail(known.userId, email, at))) return refuse(linkInvalid);
      await stores.tokens.drop(known.userId, ["EMAIL_VERIFICATION"]);
      await stores.announcements.emailVerified(known.userId, at);
      return ok(email);
    });
