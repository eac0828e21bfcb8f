import { dictionary } from "@zxcvbn-ts/language-common";
import type { RoomDeps } from "@novatech/service/room";
import type { Refusal } from "../domain/errors.ts";
import type { PasswordPolicy } from "../use-cases/ports-accounts.ts";

/** Asks somewhere how often a password stood in stolen lists. Rejects when nobody answers. */
export type BreachedPasswords = (password: string) => Promise<number>;

// Those of the list that could be chosen at all. Source: the commonest passwords of published lists, as zxcvbn has them (MIT).
const commonest = new Set(dictionary["passwords-common"].filter((one) => one.length >= 8));

/**
 * Refuses the commonest passwords, those made of the person's own name or address, and, where `breached` is given, those that stood in a stolen list (NIST SP 800-63B
 * §5.1.1.2). While `breached` does not answer, only the rest is looked at: nobody's password waits for somebody else's server.
 */
export function createPasswordPolicy(options: {
  readonly breached: BreachedPasswords | null;
  readonly logger: RoomDeps["logger"];
}): PasswordPolicy {
  return async (password, { email, displayName }, field) => {
    const plain = password.trim().toLowerCase();
    if (commonest.has(plain) || new Set(plain).size === 1)
      return unsafe(field, "This password is one of the commonest, which are tried first. Choose another.");
    if ([email, email.split("@")[0], displayName.toLowerCase()].includes(plain))
      return unsafe(field, "This password is your own name or address. Choose another.");
    if (options.breached === null) return null;
    try {
      if ((await options.breached(password)) === 0) return null;
      return unsafe(
        field,
        "This password is in a list of stolen passwords. Choose another, and change it wherever you use it.",
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown";
      options.logger.warn({ reason }, "a password was not held against stolen ones: nobody answers");
      return null;
    }
  };
}

const unsafe = (field: string, message: string): Refusal => ({
  code: "PASSWORD_UNSAFE",
  message,
  field: ["input", field],
});
