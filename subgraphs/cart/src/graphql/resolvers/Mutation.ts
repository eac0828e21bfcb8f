import { requireUser } from "@novatech/graphql/errors";
import type { CartOutcome } from "../../use-cases/change-cart.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserErrors } from "../errors.ts";

/** Root fields that write. */
export const Mutation: MutationResolvers = {
  cartCreate: async (_root, { input }, { useCases, whose: { customerId } }) => {
    const created = await useCases.createCart({ customerId, currency: input.currency, lines: input.lines ?? [] });
    return created.ok ? { ...created.value, userErrors: [] } : { userErrors: toUserErrors(created.refusal) };
  },
  cartLinesAdd: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.addLines(whose, input.lines, input.expectedVersion ?? null)),
  cartLinesUpdate: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.updateLines(whose, input.lines, input.expectedVersion ?? null)),
  cartLinesRemove: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.removeLines(whose, input.lineIds, input.expectedVersion ?? null)),
  cartDeliveryAddressSet: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.setDeliveryAddress(whose, input.address, input.expectedVersion ?? null)),
  cartDeliveryOptionSelect: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.selectDeliveryOption(whose, input.deliveryOptionId, input.expectedVersion ?? null)),
  cartMerge: async (_root, { input }, { request, useCases, whose }) => {
    const { userId } = requireUser(request);
    return payload(await useCases.mergeCarts(userId, whose.tokenHash, input.expectedVersion ?? null));
  },
  cartQuote: async (_root, { input }, { useCases, whose }) => {
    const quoted = await useCases.quoteCart(whose, input.expectedVersion ?? null);
    return quoted.ok ? { ...quoted.value, userErrors: [] } : { userErrors: toUserErrors(quoted.refusal) };
  },
};

const payload = (outcome: CartOutcome) =>
  outcome.ok ? { cart: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
