import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "./errors.ts";
import type { Language } from "./language.ts";
import { lengthOf, readText } from "./text-field.ts";

/** An account, as its owner sees it. */
export type Account = {
  readonly id: string;
  /** In lower case; one account each. */
  readonly email: string;
  readonly displayName: string;
  /** `shopper`, `merchant`, `staff`. */
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  /** When the owner of the address confirmed it; null until then. */
  readonly emailVerifiedAt: Date | null;
  /** The language of letters. */
  readonly language: Language;
  readonly state: AccountState;
};

/** `BLOCKED` by staff, `ERASED` on request: neither logs in, and what was logged in is ended. */
export type AccountState = "ACTIVE" | "BLOCKED" | "ERASED";

/** The public face of an account; has an id of its own, so that it leads nowhere. */
export type PublicProfile = {
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  readonly memberSince: Date;
};

/** An account as it is opened: nobody has confirmed its address yet. */
export const newAccount = (
  given: Pick<Account, "id" | "email" | "displayName" | "scopes" | "createdAt"> & { readonly language?: Language },
): Account => ({ language: "en", ...given, emailVerifiedAt: null, state: "ACTIVE" });

/** What opens an account, checked. */
export type Registration = { readonly email: string; readonly password: string; readonly displayName: string };

/** The longest address mail servers carry: RFC 5321 §4.5.3.1.3 less the brackets. */
const maxEmailLength = 254;

/** An e-mail address as it is kept and compared: without blanks around it, in lower case. */
export const toEmail = (text: string): string => text.trim().toLowerCase();

/** Checks an e-mail address as far as its form goes; whether it works, only a letter to it could tell. */
export function readEmail(text: string): Result<string, Refusal> {
  const email = toEmail(text);
  // oxlint-disable-next-line no-control-regex
  const hasForm = /^[^\s@\u0000-\u001f\u007f]{1,64}@[^\s@.\u0000-\u001f\u007f]+(\.[^\s@.\u0000-\u001f\u007f]+)+$/u.test(
    email,
  );
  if (hasForm && email.length <= maxEmailLength && email.isWellFormed()) return ok(email);
  return refuse(invalidInput("email", "email must be an e-mail address like ada@example.com."));
}

/** The name an account is shown by to its owner: 1 to 80 characters. */
export const readDisplayName = (text: string): Result<string, Refusal> =>
  readText("displayName", text, { min: 1, max: 80 });

/** Any 8 to 200 characters. No rule of digits and signs: they make passwords worse (NIST SP 800-63B §5.1.1.2). */
export function readPassword(text: string): Result<string, Refusal> {
  const length = lengthOf(text);
  if (length >= 8 && length <= 200) return ok(text);
  return refuse(invalidInput("password", `password must have 8 to 200 characters, not ${length}.`));
}

/** Checks what opens an account; the first fault is told. */
export function readRegistration(input: Registration): Result<Registration, Refusal> {
  const email = readEmail(input.email);
  if (!email.ok) return email;
  const password = readPassword(input.password);
  if (!password.ok) return password;
  const displayName = readDisplayName(input.displayName);
  if (!displayName.ok) return displayName;
  return ok({ email: email.value, password: password.value, displayName: displayName.value });
}

/**
 * The name others see: the first word and the initial of the last, `Ada Lovelace` → `Ada L.`; a single word stays.
 * People type their full name where a shop asks for a name; the public face must not say who they are.
 */
export function publicNameOf(displayName: string): string {
  const words = displayName.split(/\s+/u);
  const [first = displayName] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  // By grapheme, so that a letter with its accent, or an emoji of several parts, stays whole.
  const initial = last === undefined ? undefined : graphemes.segment(last)[Symbol.iterator]().next().value?.segment;
  return initial === undefined ? first : `${first} ${initial.toUpperCase()}.`;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
