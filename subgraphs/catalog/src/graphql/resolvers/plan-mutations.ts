import { requireStaffOrMember } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload, toUserError } from "../errors.ts";

/** The entry points that plan prices and publication. */
export const planMutations: Pick<
  MutationResolvers,
  "priceScheduleCreate" | "priceScheduleCancel" | "productPublicationSet"
> = {
  priceScheduleCreate: async (_parent, { input }, { request, editor, plans, loaders }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const result = await plans.schedulePrice({ ...input, from: input.from ?? null, editor });
    if (!result.ok) return { scheduledPrice: null, variant: null, userErrors: [toUserError(result.refusal)] };
    return {
      scheduledPrice: result.value,
      variant: await loaders.variant.load(result.value.variantId),
      userErrors: [],
    };
  },
  priceScheduleCancel: async (_parent, { input }, { request, editor, plans, loaders }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const result = await plans.cancelScheduledPrice({ ...input, editor });
    if (!result.ok) return { variant: null, userErrors: [toUserError(result.refusal)] };
    return { variant: await loaders.variant.load(result.value.variantId), userErrors: [] };
  },
  productPublicationSet: async (_parent, { input }, { request, editor, plans }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const { publishAt = null, unpublishAt = null } = input;
    return toPayload(await plans.planPublication({ ...input, publishAt, unpublishAt, editor }));
  },
};
