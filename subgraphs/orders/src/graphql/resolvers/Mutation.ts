import { callerMistake } from "@novatech/graphql/errors";
import type { CheckoutInput } from "../../domain/checkout-input.ts";
import type { CheckoutSubmitInput, MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";
import { claimMutations } from "./mutations/claim.ts";
import { orderMutations } from "./mutations/order.ts";
import { returnMutations } from "./mutations/return.ts";

/** The root of what is changed. */
export const Mutation: MutationResolvers = {
  checkoutSubmit: async (_root, { input }, context) => {
    if (await context.isRevoked())
      throw callerMistake("UNAUTHENTICATED", "This session was ended. Log in again, then repeat with the same key.");
    const submitted = await context.submitCheckout(toCheckoutInput(input));
    if (!submitted.ok) return { attempt: null, orderAccessToken: null, userErrors: submitted.refusal.map(toUserError) };
    const attempt = submitted.value;
    const orderAccessToken = attempt.accessTokenHash === null ? null : context.accessTokenOf(attempt.id);
    return { attempt, orderAccessToken, userErrors: [] };
  },
  ...claimMutations,
  ...orderMutations,
  ...returnMutations,
};

const toCheckoutInput = (input: CheckoutSubmitInput): CheckoutInput => {
  const { quoteId, idempotencyKey, expectedTotal, contact, billingAddress, paymentMethodToken, returnUrl } = input;
  return {
    quoteId,
    idempotencyKey,
    paymentMethodToken,
    returnUrl: returnUrl?.href ?? null,
    expectedTotal: {
      minor: expectedTotal.minorUnits,
      currency: expectedTotal.currencyCode,
    },
    email: contact.email.trim(),
    phone: contact.phone ?? null,
    billingAddress: billingAddress
      ? {
          recipient: billingAddress.recipient,
          line1: billingAddress.line1,
          line2: billingAddress.line2 ?? null,
          city: billingAddress.city,
          region: billingAddress.region ?? null,
          postalCode: billingAddress.postalCode,
          countryCode: billingAddress.countryCode,
          phone: null,
        }
      : null,
  };
};
