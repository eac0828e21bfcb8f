import type { Product } from "./product.ts";

/** Why a change is not made. `field` is the path of the input field at fault, starting with `input`. */
export type Refusal =
  | { readonly kind: "NOT_FOUND"; readonly what: string; readonly field: readonly string[] }
  | {
      readonly kind: "INVALID";
      readonly code: InvalidCode;
      readonly message: string;
      readonly field: readonly string[];
    }
  | { readonly kind: "VERSION_CONFLICT"; readonly product: Product; readonly field: readonly string[] };

/** What exactly is wrong with a value. */
export type InvalidCode = "INVALID_INPUT" | "PRICE_SCHEDULE_OVERLAPS" | "LIMIT_REACHED";

/** There is no such thing, or it is not theirs: the two are never told apart. `what` is a word of the shop, for example `product`. */
export const notFound = (what: string, field: string): Refusal => ({
  kind: "NOT_FOUND",
  what,
  field: ["input", field],
});

/** A value that cannot be accepted; `message` says what would be right. */
export const invalid = (field: string, message: string, code: InvalidCode = "INVALID_INPUT"): Refusal => ({
  kind: "INVALID",
  code,
  message,
  field: ["input", field],
});

/** The change was made on an older state; `product` is as it is now. */
export const versionConflict = (product: Product): Refusal => ({
  kind: "VERSION_CONFLICT",
  product,
  field: ["input", "expectedVersion"],
});
