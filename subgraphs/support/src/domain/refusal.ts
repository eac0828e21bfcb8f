/** Why something is refused, for programs. */
export type RefusalCode =
  | "INVALID_INPUT"
  | "NOT_FOUND"
  | "VERSION_CONFLICT"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TICKET_LIMIT_REACHED"
  | "TICKET_NOT_MOVABLE"
  | "TICKET_NOT_HANDABLE"
  | "TICKET_NOT_RATABLE"
  | "ATTACHMENT_LIMIT_REACHED"
  | "ATTACHMENT_NOT_USABLE"
  | "ARTICLE_SLUG_TAKEN"
  | "ARTICLE_NOT_PUBLISHABLE";

/** Why something is refused, with what to do about it. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  /** The input field at fault, from `input` down; null when no single one is. */
  readonly field: readonly string[] | null;
};

/** A refusal that names a field of the input. */
export const refusal = (code: RefusalCode, message: string, ...field: string[]): Refusal => ({
  code,
  message,
  field: field.length === 0 ? null : ["input", ...field],
});

/** The refusal of a value. */
export const invalid = (field: string, message: string): Refusal => refusal("INVALID_INPUT", message, field);

/** There is no such thing, or it is not theirs: the two are not told apart. */
export const notFound = (field: string, what: string): Refusal =>
  refusal(
    "NOT_FOUND",
    `There is no such ${what}, or it is not yours. A guest sends the header x-order-access-token.`,
    field,
  );
