import type { Clock } from "@novatech/kernel/clock";
import type { Promotion } from "../domain/promotion.ts";
import { readTerms } from "../domain/promotion-terms.ts";
import { readCode } from "../domain/voucher.ts";
import type { GivenPromotion } from "./create-promotion.ts";
import type { PromotionImport } from "./ports.ts";

/**
 * Writes the promotions that are not there yet. Resolves to how many were made. Throws a RangeError that names the first that is out of
 * form; then none is written.
 */
export async function importPromotions(
  ports: { readonly promotionImport: PromotionImport; readonly clock: Clock },
  wanted: readonly (Omit<GivenPromotion, "idempotencyKey"> & { readonly id: string })[],
): Promise<number> {
  const now = ports.clock.now();
  const promotions = wanted.map(({ id, merchantId, code, kind, terms }): Promotion => {
    const readCodeOf = code === null ? null : readCode(code);
    const read = readTerms(kind, merchantId, terms, now);
    if (readCodeOf?.ok === false) throw new RangeError(`promotion ${id}: ${readCodeOf.refusal.message}`);
    if (!read.ok) throw new RangeError(`promotion ${id}: ${read.refusal.message}`);
    return {
      ...read.value,
      id,
      version: 1,
      merchantId,
      code: readCodeOf?.value ?? null,
      usesHeld: 0,
      usesUsed: 0,
      createdAt: now,
      updatedAt: now,
      endedAt: null,
    };
  });
  return ports.promotionImport.addMissing(promotions);
}
