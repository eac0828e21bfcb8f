import type { Taxed } from "@novatech/kernel/money";

/** Why ordering was refused. Nothing was written. */
export type CheckoutRefusal =
  | { readonly code: "INVALID_INPUT"; readonly message: string; readonly field: readonly string[] }
  /** The quote does not exist or is another's: the two are not told apart. */
  | { readonly code: "NOT_FOUND" }
  | { readonly code: "IDEMPOTENCY_KEY_REUSED" }
  | { readonly code: "QUOTE_EXPIRED"; readonly expiredAt: Date }
  | { readonly code: "VERSION_CONFLICT"; readonly cartId: string }
  | { readonly code: "PRICE_CHANGED"; readonly quoteId: string; readonly total: Taxed; readonly currency: string }
  /** Too many check-outs are undecided: come again after `pollAfterMs` milliseconds. */
  | { readonly code: "CHECKOUT_THROTTLED"; readonly pollAfterMs: number };
