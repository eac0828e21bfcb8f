import type { Cart } from "./cart.ts";
import type { NotCombinable, Obstacle, Promotion } from "./promotion.ts";

/** A refusal: words for people that say what to do, and the path of the input at fault (null when no single field is). */
export type Refusal = {
  readonly code:
    | "INVALID_INPUT"
    | "NOT_FOUND"
    | "CART_INCOMPLETE"
    | "VARIANT_UNAVAILABLE"
    | "DELIVERY_UNAVAILABLE"
    | "VERSION_CONFLICT"
    | "VOUCHER_INVALID"
    | "VOUCHER_USED_UP"
    | "VOUCHER_NOT_APPLICABLE"
    | "TOO_MANY_ATTEMPTS"
    | "PROMOTION_ENDED"
    | "IDEMPOTENCY_KEY_REUSED";
  readonly message: string;
  readonly field: readonly string[] | null;
  /** With VERSION_CONFLICT: the cart as it is now; null where there is none. */
  readonly cart?: Cart | null;
  /** With VERSION_CONFLICT of a promotion: the promotion as it is now. */
  readonly promotion?: Promotion;
  /** With VOUCHER_USED_UP and VOUCHER_NOT_APPLICABLE: what is missing. */
  readonly obstacle?: Obstacle | NotCombinable;
  /** With `obstacle`: the currency of its amounts. */
  readonly currency?: string;
};

/** A value is missing, out of range or malformed. `path` is what follows `input`. */
export const invalidInput = (path: readonly (string | number)[], message: string): Refusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", ...path.map(String)],
});

/** There is no cart of the viewer's. */
export const noCart: Refusal = {
  code: "NOT_FOUND",
  message: "There is no cart. Make one with cartCreate; guests send its cartToken in the header x-cart-token.",
  field: null,
};

/** A step that must come first is missing. */
export const cartIncomplete = (message: string): Refusal => ({ code: "CART_INCOMPLETE", message, field: null });

/** The change was made on an older state. */
export const versionConflict = (cart: Cart | null): Refusal => ({
  code: "VERSION_CONFLICT",
  message: cart
    ? `The cart was changed meanwhile: it has version ${cart.version}. Look at it, then repeat the step with that version.`
    : "You have no cart of your own yet. Repeat the step without expectedVersion.",
  field: ["input", "expectedVersion"],
  cart,
});

/** The edit was made on an older state of a promotion. */
export const promotionConflict = (promotion: Promotion): Refusal => ({
  code: "VERSION_CONFLICT",
  message: `The promotion was changed meanwhile: it has version ${promotion.version}. Look at it, then repeat the edit with that version.`,
  field: ["input", "expectedVersion"],
  promotion,
});
