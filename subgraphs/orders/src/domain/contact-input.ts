import type { PostalAddress } from "./contact.ts";

/** Something wrong with what was typed: words for people, and where. */
export type TypedFault = { readonly message: string; readonly path: readonly string[] };

// One @, a dot in the domain, no spaces: the mail server is the judge of the rest. 254: RFC 5321 §4.5.3.1.3.
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phoneForm = /^\+[0-9][0-9 ()/-]{4,28}$/;
const controlCharacter = /\p{Cc}/u;

/** What is wrong with a text: its length in characters, or a character that has no place in it. */
export function faultsOfText(
  value: string | null,
  limits: { readonly min: number; readonly max: number },
  path: readonly string[],
): readonly TypedFault[] {
  const length = value?.trim().length ?? 0;
  if (length < limits.min || (value ?? "").length > limits.max)
    return [{ message: `Give ${limits.min} to ${limits.max} characters.`, path }];
  return value !== null && controlCharacter.test(value)
    ? [{ message: "Leave out line breaks and control characters.", path }]
    : [];
}

/** What is wrong with an e-mail address. */
export const faultsOfEmail = (email: string, path: readonly string[]): readonly TypedFault[] =>
  email.length > 254 || !emailForm.test(email)
    ? [{ message: "Give a working e-mail address, like name@example.com.", path }]
    : [];

/** What is wrong with a phone number; null is right. */
export const faultsOfPhone = (phone: string | null, path: readonly string[]): readonly TypedFault[] =>
  phone !== null && (phone.length > 30 || !phoneForm.test(phone))
    ? [{ message: "Give the phone number with its country prefix, like +49 30 123456.", path }]
    : [];

/** What is wrong with an address. */
export const faultsOfAddress = (address: PostalAddress, path: readonly string[]): readonly TypedFault[] => [
  ...faultsOfText(address.recipient, { min: 1, max: 120 }, [...path, "recipient"]),
  ...faultsOfText(address.line1, { min: 1, max: 200 }, [...path, "line1"]),
  ...faultsOfText(address.line2, { min: 0, max: 200 }, [...path, "line2"]),
  ...faultsOfText(address.city, { min: 1, max: 120 }, [...path, "city"]),
  ...faultsOfText(address.region, { min: 0, max: 120 }, [...path, "region"]),
  ...faultsOfText(address.postalCode, { min: 1, max: 20 }, [...path, "postalCode"]),
];
