import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readEmail } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { InTransaction, LoginThrottle, Stores } from "./ports.ts";
import type { Sealer } from "./ports-accounts.ts";
import { type LinkTools, makeLinkToken } from "./request-email-verification.ts";
import { tooManyLetters } from "./throttle-refusal.ts";

/** The name that asked addresses are sealed under. */
const sealedAs = "password-reset";

/**
 * Notes that somebody forgot the password of an address, and does the same for every address: whether it has an account is looked at later, so that neither the answer nor its
 * time tells. Refuses with INVALID_INPUT, or TOO_MANY_ATTEMPTS to a client that asks too often.
 */
export const createRequestPasswordReset =
  (
    ports: Pick<LinkTools, "clock"> & {
      readonly inTransaction: InTransaction;
      readonly throttle: LoginThrottle;
      readonly sealer: Sealer;
    },
  ) =>
  async (input: { readonly email: string; readonly clientAddress: string | null }): Promise<Result<null, Refusal>> => {
    const email = readEmail(input.email);
    if (!email.ok) return email;
    const waitMs = await ports.throttle.letter(input.clientAddress);
    if (waitMs > 0) return refuse(tooManyLetters(waitMs));
    const sealed = ports.sealer.seal(email.value, sealedAs);
    await ports.inTransaction((stores) => stores.announcements.passwordResetAsked(sealed, ports.clock.now()));
    return ok(null);
  };

/** Sends the letter for an address that was asked about, when it has an account that may log in and did not get too many of late. */
export const createSendPasswordReset =
  (ports: LinkTools & { readonly sealer: Sealer }) =>
  async (stores: Pick<Stores, "accounts" | "tokens" | "mail">, sealed: string): Promise<void> => {
    const account = await stores.accounts.findByEmail(ports.sealer.unseal(sealed, sealedAs));
    if (account?.state !== "ACTIVE") return;
    const { id: userId, email } = account;
    const token = await makeLinkToken(stores, ports, { purpose: "PASSWORD_RESET", userId, details: { email } });
    if (token === null) return;
    await stores.mail.queue({ kind: "PASSWORD_RESET", link: ports.links.passwordReset(token) }, { userId });
  };
