import { failureMessage } from "../../domain/checkout-attempt.ts";
import type { CheckoutFailureResolvers } from "../__generated__/types.ts";

/** Why a check-out failed. */
export const CheckoutFailure: CheckoutFailureResolvers = {
  message: ({ code }) => failureMessage(code),
  unavailableVariants: ({ unavailableVariantIds }) => unavailableVariantIds.map((id) => ({ id })),
};
