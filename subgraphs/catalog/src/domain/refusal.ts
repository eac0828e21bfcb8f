import type { Product } from "./product.ts";

/** Why a change is not made. `field` is the path of the input field at fault, starting with `input`. */
export type Refusal =
  | { readonly kind: "NOT_FOUND"; readonly what: "product" | "variant"; readonly field: readonly string[] }
  | { readonly kind: "INVALID"; readonly message: string; readonly field: readonly string[] }
  | { readonly kind: "VERSION_CONFLICT"; readonly product: Product; readonly field: readonly string[] };

/** There is no such thing, or it is not theirs: the two are never told apart. */
export const notFound = (what: "product" | "variant", field: string): Refusal => ({
  kind: "NOT_FOUND",
  what,
  field: ["input", field],
});

/** A value that cannot be accepted; `message` says what would be right. */
export const invalid = (field: string, message: string): Refusal => ({
  kind: "INVALID",
  message,
  field: ["input", field],
});

/** The change was made on an older state; `product` is as it is now. */
export const versionConflict = (product: Product): Refusal => ({
  kind: "VERSION_CONFLICT",
  product,
  field: ["input", "expectedVersion"],
});
