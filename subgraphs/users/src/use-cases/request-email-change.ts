import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readEmail } from "../domain/account.ts";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import type { InTransaction } from "./ports.ts";
import { emailTaken } from "./register-user.ts";
import { type LinkTools, makeLinkToken } from "./request-email-verification.ts";
import { tooManyLetters } from "./throttle-refusal.ts";

/** Sends a letter to a new address, whose owner confirms it. Until then nothing changes. Refuses with INVALID_INPUT, EMAIL_TAKEN or TOO_MANY_ATTEMPTS. */
export const createRequestEmailChange =
  (ports: LinkTools & { readonly inTransaction: InTransaction }) =>
  async (userId: string, wanted: string): Promise<Result<string, Refusal>> => {
    const email = readEmail(wanted);
    if (!email.ok) return email;
    return ports.inTransaction(async (stores): Promise<Result<string, Refusal>> => {
      const account = await stores.accounts.find(userId);
      if (!account) return refuse({ code: "NOT_FOUND", message: "This account is gone.", field: null });
      if (account.email === email.value) return refuse(invalidInput("email", "This is the account's address already."));
      if (await stores.accounts.findByEmail(email.value)) return refuse(emailTaken);
      const wish = { purpose: "EMAIL_CHANGE", userId, details: { email: email.value } } as const;
      const token = await makeLinkToken(stores, ports, wish);
      if (token === null) return refuse(tooManyLetters(60 * 60_000));
      const to = { address: email.value, name: null, language: account.language };
      await stores.mail.queue({ kind: "EMAIL_CHANGE", link: ports.links.emailChange(token) }, to);
      return ok(email.value);
    });
  };
