import { pollAfterMs } from "../../domain/checkout-attempt.ts";
import type { CheckoutAttemptResolvers } from "../__generated__/types.ts";
import { visibleAttempt } from "../visible.ts";

/** One try to order. */
export const CheckoutAttempt: CheckoutAttemptResolvers = {
  __resolveReference: ({ id }, context) => visibleAttempt(context, id),
  failure: ({ failureCode, unavailableVariantIds }) =>
    failureCode === null ? null : { code: failureCode, unavailableVariantIds },
  // Who may see the attempt may see its order.
  order: ({ status, orderId }, _arguments, { loaders }) => (status === "PLACED" ? loaders.order.load(orderId) : null),
  pollAfterMs: ({ status }) => pollAfterMs(status),
};
