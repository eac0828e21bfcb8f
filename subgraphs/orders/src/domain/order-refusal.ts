/** Why something about a placed order was refused. Nothing was written. */
export type OrderRefusalCode =
  | "INVALID_INPUT"
  | "NOT_FOUND"
  | "IDEMPOTENCY_KEY_REUSED"
  | "VERSION_CONFLICT"
  | "EMAIL_UNVERIFIED"
  | "ORDER_NOT_CANCELLABLE"
  | "ORDER_NOT_EDITABLE"
  | "ORDER_NOT_HOLDABLE"
  | "ORDER_NOT_HELD"
  | "ORDER_CHARGED_BACK"
  | "RETURN_NOT_POSSIBLE"
  | "RETURN_WINDOW_OVER"
  | "RETURN_NOT_MOVABLE";

/** A refusal, with what to do about it in words for people. `field` is the path of the input at fault, or null. */
export type OrderRefusal = {
  readonly code: OrderRefusalCode;
  readonly message: string;
  readonly field: readonly string[] | null;
};

/** A refusal about a field of the input: `refusal("NOT_FOUND", "…", "lines", "0", "lineId")`. Without a path it is about no single field. */
export const refusal = (code: OrderRefusalCode, message: string, ...path: readonly string[]): OrderRefusal => ({
  code,
  message,
  field: path.length === 0 ? null : ["input", ...path],
});
