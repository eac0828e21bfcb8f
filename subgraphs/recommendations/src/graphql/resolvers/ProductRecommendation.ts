import type { ProductRecommendationResolvers } from "../__generated__/types.ts";

/** A product that is shown, and why. The product itself is the catalogue's. */
export const ProductRecommendation: ProductRecommendationResolvers = {
  product: ({ productId }) => ({ id: productId }),
};
