import type { PeopleRefusalCode } from "./people-errors.ts";

/** Why users refuses something, as the schema's `ErrorCode` has it. */
export type RefusalCode =
  | PeopleRefusalCode
  | "VERSION_CONFLICT"
  | "INVALID_INPUT"
  | "ERASURE_BEGUN"
  | "OWNER_NEEDED"
  | "NOT_FOUND"
  | "EMAIL_TAKEN"
  | "CREDENTIALS_INVALID"
  | "TOO_MANY_ATTEMPTS"
  | "REFRESH_TOKEN_INVALID"
  | "PASSWORD_UNSAFE"
  | "LINK_INVALID"
  | "CODE_INVALID"
  | "CHALLENGE_INVALID"
  | "PASSKEY_INVALID"
  | "ACCOUNT_BLOCKED";

/** A refusal: a code for programs, words for people that say what to do, and the path of the input at fault. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  /** Starts with `input`; null when no single field is at fault. */
  readonly field: readonly string[] | null;
};

/** A value is missing, out of range or malformed. `path` is what follows `input`. */
export const invalidInput = (path: string, message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", path],
});
