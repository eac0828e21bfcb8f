import { requireStaffOrMember, requireUser } from "@novatech/graphql/errors";
import type { CartOutcome } from "../../use-cases/change-cart.ts";
import type { GivenTerms } from "../../domain/promotion-terms.ts";
import type { PromotionOutcome } from "../../use-cases/once.ts";
import type { MutationResolvers, PromotionAmountInput, PromotionTermsInput } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
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
  cartVoucherApply: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.applyVoucher(whose, input.code, input.expectedVersion ?? null)),
  cartVoucherRemove: async (_root, { input }, { useCases, whose }) =>
    payload(await useCases.removeVoucher(whose, input.code, input.expectedVersion ?? null)),
  promotionCreate: async (_root, { input }, context) => {
    const { idempotencyKey, kind } = input;
    const given = { idempotencyKey, kind, merchantId: input.merchantId ?? null, code: input.code ?? null };
    return promotionPayload(
      await context.useCases.createPromotion(managerOf(context), { ...given, terms: termsOf(input.terms) }),
    );
  },
  promotionUpdate: async (_root, { input }, context) => {
    const { idempotencyKey, promotionId, expectedVersion } = input;
    const given = { idempotencyKey, promotionId, expectedVersion, terms: termsOf(input.terms) };
    return promotionPayload(await context.useCases.updatePromotion(managerOf(context), given));
  },
  promotionEnd: async (_root, { input }, context) =>
    promotionPayload(await context.useCases.endPromotion(managerOf(context), input)),
  cartQuote: async (_root, { input }, { useCases, whose }) => {
    const quoted = await useCases.quoteCart(whose, input.expectedVersion ?? null);
    return quoted.ok ? { ...quoted.value, userErrors: [] } : { userErrors: toUserErrors(quoted.refusal) };
  },
};

const promotionPayload = (outcome: PromotionOutcome) =>
  outcome.ok ? { promotion: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };

/** Who works on promotions; throws for others. */
function managerOf({ request, manager }: Context) {
  requireStaffOrMember(request, "staff:promotions", "products");
  return { ...manager, userId: requireUser(request).userId };
}

const amountOf = (amount: PromotionAmountInput | null | undefined) =>
  amount ? { minor: BigInt(amount.minorUnits), currency: amount.currencyCode } : null;

const termsOf = (terms: PromotionTermsInput): GivenTerms => ({
  name: terms.name,
  percentBasisPoints: terms.percentBasisPoints ?? null,
  amount: amountOf(terms.amount),
  buyQuantity: terms.buyQuantity ?? null,
  getQuantity: terms.getQuantity ?? null,
  merchantIds: terms.merchantIds ?? null,
  productIds: terms.productIds ?? null,
  variantIds: terms.variantIds ?? null,
  minimumSubtotal: amountOf(terms.minimumSubtotal),
  customersOnly: terms.customersOnly ?? false,
  isExclusive: terms.isExclusive ?? false,
  startsAt: terms.startsAt ?? null,
  endsAt: terms.endsAt ?? null,
  usageLimit: terms.usageLimit ?? null,
  usageLimitPerCustomer: terms.usageLimitPerCustomer ?? null,
});

const payload = (outcome: CartOutcome) =>
  outcome.ok ? { cart: outcome.value, userErrors: [] } : { userErrors: toUserErrors(outcome.refusal) };
