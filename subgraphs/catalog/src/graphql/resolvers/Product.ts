import { callerMistake } from "@novatech/graphql/errors";
import { canEdit, canSee } from "../../domain/access.ts";
import { priceRangeOf } from "../../domain/product.ts";
import { averageOf, reviewCountOf } from "../../domain/review.ts";
import type { ProductResolvers } from "../__generated__/types.ts";
import { textsOf } from "../edits.ts";
import { positionPage } from "../pages.ts";
import { reviewPage } from "../review-pages.ts";

/** What a product shows. */
export const Product: ProductResolvers = {
  __resolveReference: async ({ id }, { loaders, editor }) => {
    const product = await loaders.product.load(id);
    return product !== null && canSee(editor, product) ? product : null;
  },
  name: async (product, { language }, { loaders }) => (await textsOf(product, language, loaders)).name,
  description: async (product, { language }, { loaders }) => (await textsOf(product, language, loaders)).description,
  translations: async ({ id }, _arguments, { loaders }) => [...(await loaders.translations.load(id))],
  merchant: ({ merchantId }) => ({ id: merchantId }),
  media: ({ media }) => [...media],
  specifications: ({ specifications }) => [...specifications],
  scheduledPublication: ({ merchantId, publishAt, unpublishAt }, _arguments, { editor }) =>
    canEdit(editor, { merchantId }) && (publishAt ?? unpublishAt) !== null ? { publishAt, unpublishAt } : null,
  rating: async ({ id }, _arguments, { loaders }) => {
    const summary = await loaders.ratings.load(id);
    return {
      average: averageOf(summary),
      count: reviewCountOf(summary),
      distribution: summary.counts.map((count, index) => ({ rating: index + 1, count })).toReversed(),
    };
  },
  reviews: async ({ id }, { sort, rating, onlyVerified, ...page }, { loaders }) => {
    if (typeof rating === "number" && (rating < 1 || rating > 5))
      throw callerMistake("BAD_USER_INPUT", `\`rating\` must be 1 to 5, not ${rating}.`);
    const only = { rating: rating ?? null, onlyVerified: onlyVerified ?? false };
    return reviewPage(page, sort ?? "NEWEST", (part) =>
      loaders.reviewsOfProduct.load({ ownerId: id, part: { ...part, ...only } }),
    );
  },
  variants: async ({ id }, page, { loaders }) => positionPage(await loaders.variantsOf.load(id), page),
  priceRange: async ({ id }, { currency }, { loaders }) => priceRangeOf(await loaders.variantsOf.load(id), currency),
};
