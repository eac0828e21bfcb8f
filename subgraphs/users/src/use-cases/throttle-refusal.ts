import type { Refusal } from "../domain/errors.ts";
import { waitInWords } from "../domain/login-backoff.ts";

/** Too much was tried: TOO_MANY_ATTEMPTS, with how long to wait. */
export const tooManyAttempts = (waitMs: number): Refusal => ({
  code: "TOO_MANY_ATTEMPTS",
  message: `Too many wrong attempts. Try again in ${waitInWords(waitMs)}.`,
  field: null,
});

/** Too many letters were asked for. */
export const tooManyLetters = (waitMs: number): Refusal => ({
  code: "TOO_MANY_ATTEMPTS",
  message: `Too many letters were asked for. Look among those you have, or ask again in ${waitInWords(waitMs)}.`,
  field: null,
});
