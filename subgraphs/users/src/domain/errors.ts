/** Why users refuses something, as the schema's `ErrorCode` has it. */
export type RefusalCode =
  | "INVALID_INPUT"
  | "NOT_FOUND"
  | "EMAIL_TAKEN"
  | "CREDENTIALS_INVALID"
  | "TOO_MANY_ATTEMPTS"
  | "REFRESH_TOKEN_INVALID";

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
