import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { notFound, type Refusal } from "../domain/errors.ts";
import { notify } from "./notify.ts";
import type { PhoneStore } from "./ports-devices.ts";
import type { NoticeStore } from "./ports-notices.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How long a code counts, in milliseconds. */
const codeLastsMs = 10 * minuteMs;
/** Codes a day: texts cost money, and who gets them did not ask for them. */
const mostADay = { person: 5, number: 3 };
/** Tries a code has: with a million codes, five guesses find one in two hundred thousand. */
const mostTries = 5;

/** What proving needs. */
export type PhoneDeps = {
  readonly now: () => Date;
  readonly nextId: (prefix: string) => string;
  /** Whether a code is that of a challenge, compared in constant time. */
  readonly isCode: (challengeId: string, number: string, said: string) => boolean;
};

/** Texts a code to a number that somebody says is theirs. Resolves to until when it counts. */
export async function requestPhoneProof(
  { phones, notices }: { readonly phones: PhoneStore; readonly notices: NoticeStore },
  { now, nextId }: PhoneDeps,
  personId: string,
  phone: string,
): Promise<Result<Date, Refusal>> {
  const number = phone.replaceAll(/[\s()./-]/g, "");
  // ITU-T E.164: a country code and at most 15 digits in all.
  if (!/^\+[1-9]\d{6,14}$/.test(number))
    return refuse(invalid("phone", "Write the number with its country code, for example +4915112345678."));
  const createdAt = now();
  const counts = await phones.counts(personId, number, addMilliseconds(createdAt, -dayMs));
  if (counts.person >= mostADay.person || counts.number >= mostADay.number)
    return refuse({
      code: "PHONE_LIMIT_REACHED",
      message: `At most ${mostADay.person} codes a day are texted for a person, and ${mostADay.number} to a number. Try again tomorrow.`,
      field: ["input", "phone"],
    });
  const id = nextId("phc");
  const expiresAt = addMilliseconds(createdAt, codeLastsMs);
  await phones.challenge({ id, personId, number, createdAt, expiresAt });
  const to = { kind: "USER", userId: personId } as const;
  await notify({ notices }, nextId, [
    { to, kind: "PHONE_CODE", subjectId: personId, occasion: id, occurredAt: createdAt },
  ]);
  return ok(expiresAt);
}

/** Proves a number by the code that was texted to it. Resolves to the number. A wrong code is counted, so the transaction must be kept. */
export async function provePhone(
  { phones }: { readonly phones: PhoneStore },
  { now, isCode }: PhoneDeps,
  personId: string,
  code: string,
): Promise<Result<string, Refusal>> {
  const wrong: Refusal = {
    code: "PHONE_CODE_WRONG",
    message:
      "This is not the code that was texted, or it counts no more: ask for another with phoneVerificationRequest.",
    field: ["input", "code"],
  };
  const challenge = await phones.take(personId, now());
  if (challenge === null || challenge.attempts > mostTries) return refuse(wrong);
  if (!isCode(challenge.id, challenge.number, code.replaceAll(/\s/g, ""))) return refuse(wrong);
  await phones.prove(personId, challenge, now());
  return ok(challenge.number);
}

/** Forgets a person's number. */
export async function removePhone(
  { phones }: { readonly phones: PhoneStore },
  personId: string,
  phone: string,
): Promise<Result<string, Refusal>> {
  return (await phones.remove(personId, phone)) ? ok(phone) : refuse(notFound("phone", "telephone number"));
}

const invalid = (field: string, message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", field],
});
