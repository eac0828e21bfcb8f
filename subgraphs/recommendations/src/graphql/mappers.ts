import type { Recommendation } from "../domain/recommendation.ts";

/** A product that is shown, and why. */
export type ProductRecommendationMapper = Recommendation;
/** The catalogue's product. */
export type ProductMapper = { readonly id: string };
/** The users room's account, for those who may see it. */
export type UserMapper = { readonly id: string };
