import type { Clock } from "@novatech/kernel/clock";
import type { PromotionKind } from "../domain/promotion.ts";
import type { GivenTerms } from "../domain/promotion-terms.ts";
import type { PromotionImport } from "../use-cases/ports.ts";
import { importPromotions } from "../use-cases/import-promotions.ts";

/** A promotion of a demonstration or an import; what is left out of the terms is none. */
export type PromotionSeed = {
  readonly id: string;
  /** Who pays; null: the marketplace. */
  readonly merchantId: string | null;
  /** Null: it needs no code. */
  readonly code: string | null;
  readonly kind: PromotionKind;
  readonly terms: { readonly name: string } & Partial<GivenTerms>;
};

/**
 * Writes promotions for a demonstration or after an import. One whose id or running code is there already is left as it is, so it is safe
 * to repeat. Resolves to how many were made. Throws a RangeError that names the first that is out of form; then none is written.
 */
export type SeedPromotions = (seeds: readonly PromotionSeed[]) => Promise<number>;

/** The command on a database. */
export const createSeedPromotions =
  (ports: { readonly promotionImport: PromotionImport; readonly clock: Clock }): SeedPromotions =>
  (seeds) =>
    importPromotions(
      ports,
      seeds.map(({ terms, ...seed }) => ({ ...seed, terms: { ...nothing, ...terms } })),
    );

const nothing: Omit<GivenTerms, "name"> = {
  percentBasisPoints: null,
  amount: null,
  buyQuantity: null,
  getQuantity: null,
  merchantIds: null,
  productIds: null,
  variantIds: null,
  minimumSubtotal: null,
  customersOnly: false,
  isExclusive: false,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  usageLimitPerCustomer: null,
};
