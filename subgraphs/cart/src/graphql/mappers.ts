import type { Cart, CartLine } from "../domain/cart.ts";
import type { CartProblem } from "../domain/cart-vouchers.ts";
import type { DeliveryRate } from "../domain/delivery.ts";
import type { Promotion } from "../domain/promotion.ts";
import type { Quote } from "../domain/quote.ts";

/** What stands behind `Cart`. */
export type CartMapper = Cart;
/** What stands behind `CartLine`: the line with the cart it is in. */
export type CartLineMapper = { readonly cart: Cart; readonly line: CartLine };
/** What stands behind `CartProblem`: a voucher that takes nothing off, or a line that is not sold, with the cart. */
export type CartProblemMapper = { readonly cart: Cart } & (
  | { readonly voucher: CartProblem }
  | { readonly line: CartLine }
);
/** What stands behind `DeliveryOption`: a carrier's rate in the cart's currency. */
export type DeliveryOptionMapper = { readonly rate: DeliveryRate; readonly currency: string };
/** What stands behind `Promotion`. */
export type PromotionMapper = Promotion;
/** What stands behind `Quote`. */
export type QuoteMapper = Quote;
/** What stands behind `User` here: only its id. */
export type UserMapper = { readonly id: string };
