/** Who an outside issuer says somebody is. */
export type OutsidePerson = {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; null when it does not say. */
  readonly email: string | null;
  /** Whether the issuer says that the address is theirs. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
};

/**
 * What becomes of somebody whom no account here knows yet. `open`: an account of their own. `link`: the account of that e-mail address is theirs. `ask`: they
 * must log in here first, and say that it is.
 */
export type OutsideVerdict = "open" | "link" | "ask";

/**
 * An address joins two accounts only when both sides made sure of it: whoever opens an account here with an address that is not theirs would otherwise be joined by
 * its owner, and go on reading their orders; and an issuer that does not check addresses would open every account.
 */
export function judgeNewcomer(
  person: Pick<OutsidePerson, "email" | "isEmailVerified">,
  known: { readonly emailVerifiedAt: Date | null } | null,
): OutsideVerdict {
  if (person.email === null || !person.isEmailVerified) return "ask";
  if (known === null) return "open";
  return known.emailVerifiedAt === null ? "ask" : "link";
}
