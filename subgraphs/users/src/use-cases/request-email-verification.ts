import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Account } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import { readLanguage } from "../domain/language.ts";
import type { InTransaction, Secrets, Stores } from "./ports.ts";
import type { AccountLinks, TokenPurpose } from "./ports-accounts.ts";
import { tooManyLetters } from "./throttle-refusal.ts";

/** What letters with a link need. */
export type LinkTools = { readonly secrets: Secrets; readonly links: AccountLinks; readonly clock: Clock };

const hourMs = 60 * 60_000;
/** Letters of one kind an account gets within an hour, whoever asks for them. */
const lettersAnHour = 5;
const lifetimesMs = { EMAIL_VERIFICATION: 72 * hourMs, EMAIL_CHANGE: 24 * hourMs, PASSWORD_RESET: hourMs };

/** Makes the secret of a letter's link, in the given transaction; null when the account got too many such letters of late. */
export async function makeLinkToken(
  stores: Pick<Stores, "tokens">,
  { secrets, clock }: Pick<LinkTools, "secrets" | "clock">,
  wish: {
    readonly purpose: TokenPurpose & keyof typeof lifetimesMs;
    readonly userId: string;
    readonly details: unknown;
  },
): Promise<string | null> {
  const at = clock.now();
  const lately = await stores.tokens.countSince(wish.userId, wish.purpose, addMilliseconds(at, -hourMs));
  if (lately >= lettersAnHour) return null;
  const token = secrets.next();
  const expiresAt = addMilliseconds(at, lifetimesMs[wish.purpose]);
  await stores.tokens.add({ ...wish, hash: secrets.hashOf(token), createdAt: at, expiresAt });
  return token;
}

/** Queues the letter that asks whether the account's address is its owner's. False when there were too many of late. */
export async function askForVerification(
  stores: Pick<Stores, "tokens" | "mail">,
  tools: LinkTools,
  { id: userId, email, language }: Pick<Account, "id" | "email" | "language">,
): Promise<boolean> {
  const token = await makeLinkToken(stores, tools, { purpose: "EMAIL_VERIFICATION", userId, details: { email } });
  if (token === null) return false;
  await stores.mail.queue(
    { kind: "EMAIL_VERIFICATION", link: tools.links.emailVerification(token) },
    { userId, language },
  );
  return true;
}

/** Sends the letter again, in the language given (null: the account's). Refuses with TOO_MANY_ATTEMPTS, or NOT_FOUND when there is nothing to confirm. */
export const createRequestEmailVerification =
  (ports: LinkTools & { readonly inTransaction: InTransaction }) =>
  async (userId: string, language: string | null): Promise<Result<string, Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<string, Refusal>> => {
      const account = await stores.accounts.find(userId);
      if (account === null || account.emailVerifiedAt !== null) return refuse(nothingToConfirm);
      const wanted = language === null ? account.language : readLanguage(language);
      if (!(await askForVerification(stores, ports, { ...account, language: wanted })))
        return refuse(tooManyLetters(hourMs));
      return ok(account.email);
    });

const nothingToConfirm: Refusal = {
  code: "NOT_FOUND",
  message: "There is nothing to confirm: the e-mail address of this account was confirmed before.",
  field: null,
};
