import { requireStaffOrMember } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toPayload, toUserError } from "../errors.ts";

/** The entry points that change texts, and many products at once. */
export const editMutations: Pick<
  MutationResolvers,
  "productTranslationSet" | "productTranslationRemove" | "productsEdit"
> = {
  productTranslationSet: async (_parent, { input }, { request, editor, edits }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    return toPayload(await edits.translate({ ...input, description: input.description ?? null, editor }));
  },
  productTranslationRemove: async (_parent, { input }, { request, editor, edits }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    return toPayload(await edits.removeTranslation({ ...input, editor }));
  },
  productsEdit: async (_parent, { input }, { request, editor, edits }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const { productIds } = input;
    const edit = {
      isPublished: input.isPublished ?? undefined,
      categoryId: input.categoryId ?? undefined,
      brand: input.brand ?? undefined,
    };
    const report = await edits.editProducts({ editor, productIds, edit });
    if ("refusal" in report)
      return { changedCount: null, unchangedCount: null, userErrors: [toUserError(report.refusal)] };
    return {
      changedCount: report.changed,
      unchangedCount: report.unchanged,
      userErrors: report.rejections.map(({ index, refusal }) => ({
        ...toUserError(refusal),
        field: ["input", "productIds", String(index)],
      })),
    };
  },
};
