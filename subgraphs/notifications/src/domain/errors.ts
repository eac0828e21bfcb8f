/** Why something is refused, with what to do about it. */
export type Refusal = {
  readonly code:
    | "INVALID_INPUT"
    | "NOT_FOUND"
    | "WEBHOOK_ENDPOINT_DISABLED"
    | "WEBHOOK_LIMIT_REACHED"
    | "PHONE_CODE_WRONG"
    | "PHONE_LIMIT_REACHED"
    | "ALERT_LIMIT_REACHED"
    | "PRICE_REACHED"
    | "PRODUCT_AVAILABLE";
  readonly message: string;
  /** The input field at fault, from `input` down. */
  readonly field: readonly string[];
};

/** There is no such thing, or it is not theirs: the two are not told apart. */
export const notFound = (field: string, what: string): Refusal => ({
  code: "NOT_FOUND",
  message: `There is no such ${what}, or it is not yours.`,
  field: ["input", field],
});
