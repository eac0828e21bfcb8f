import { toGraphTaxedMoney } from "@novatech/graphql/money";
import type { CheckoutRefusal } from "../domain/checkout-refusal.ts";
import type { OrderRefusal } from "../domain/order-refusal.ts";
import type { OrderView } from "../domain/projection.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";

/** A refusal as the graph shows it. */
export type GraphUserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** Turns a refusal into the schema's error, with what to do about it. */
export function toUserError(refusal: CheckoutRefusal): GraphUserError {
  const { code } = refusal;
  switch (code) {
    case "INVALID_INPUT":
      return { __typename: "InvalidInputError", code, message: refusal.message, field: [...refusal.field] };
    case "NOT_FOUND":
      return {
        __typename: "NotFoundError",
        code,
        message:
          "There is no such quote of yours. Quote your cart with cartQuote, and send x-cart-token when it is a guest's.",
        field: ["input", "quoteId"],
      };
    case "IDEMPOTENCY_KEY_REUSED":
      return {
        __typename: "IdempotencyKeyReusedError",
        code,
        message: "This key came with another input before. Repeat that input, or take a new key.",
        field: ["input", "idempotencyKey"],
      };
    case "QUOTE_EXPIRED":
      return {
        __typename: "QuoteExpiredError",
        code,
        message: "The quote has ended. Quote the cart again and show the shopper the new total.",
        field: ["input", "quoteId"],
        expiredAt: refusal.expiredAt,
      };
    case "VERSION_CONFLICT":
      return {
        __typename: "CartVersionConflictError",
        code,
        message: "The cart was changed after it was quoted. Look at the cart and quote it again.",
        field: ["input", "quoteId"],
        cart: { id: refusal.cartId },
      };
    case "PRICE_CHANGED":
      return {
        __typename: "PriceChangedError",
        code,
        message: "The quote has another total than the shopper agreed to. Show `quote` and ask again.",
        field: ["input", "expectedTotal"],
        quote: { id: refusal.quoteId },
        total: toGraphTaxedMoney(refusal.total, refusal.currency),
      };
    case "CHECKOUT_THROTTLED":
      return {
        __typename: "CheckoutThrottledError",
        code,
        message: "Very many people are ordering right now. Send the same again after `pollAfterMs`; the price is kept.",
        field: null,
        pollAfterMs: refusal.pollAfterMs,
      };
  }
}

/** Turns a refusal about a placed order into the schema's error. `order`: as the viewer may see it now, or null. */
export function toOrderError({ code, message, field: path }: OrderRefusal, order: OrderView | null): GraphUserError {
  const field = path === null ? null : [...path];
  switch (code) {
    case "INVALID_INPUT":
      return { __typename: "InvalidInputError", code, message, field };
    case "NOT_FOUND":
      return { __typename: "NotFoundError", code, message, field };
    case "IDEMPOTENCY_KEY_REUSED":
      return { __typename: "IdempotencyKeyReusedError", code, message, field };
    case "VERSION_CONFLICT":
      return { __typename: "OrderVersionConflictError", code, message, field, order };
    case "RETURN_NOT_POSSIBLE":
    case "RETURN_WINDOW_OVER":
    case "RETURN_NOT_MOVABLE":
      return { __typename: "ReturnRefusedError", code, message, field };
    default:
      return { __typename: "OrderRefusedError", code, message, field, order };
  }
}
