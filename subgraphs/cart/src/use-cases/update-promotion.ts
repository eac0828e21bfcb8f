import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse } from "@novatech/kernel/result";
import { invalidInput, promotionConflict, type Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/lookable.ts";
import type { Promotion } from "../domain/promotion.ts";
import { mayManage, type PromotionManager } from "../domain/promotion-manager.ts";
import { type GivenTerms, readTerms } from "../domain/promotion-terms.ts";
import { once, type PromotionOutcome } from "./once.ts";
import type { InTransaction, Stores } from "./ports.ts";

/** New terms of a promotion; they replace the old ones whole. Its kind, code and payer stay. */
export type GivenUpdate = {
  readonly idempotencyKey: string;
  readonly promotionId: string;
  readonly expectedVersion: number;
  readonly terms: GivenTerms;
};

/**
 * Changes the terms of a promotion; quotes that were made before keep their word. Refuses with NOT_FOUND, VERSION_CONFLICT,
 * PROMOTION_ENDED, INVALID_INPUT or IDEMPOTENCY_KEY_REUSED.
 */
export const createUpdatePromotion =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  (manager: PromotionManager, given: GivenUpdate): Promise<PromotionOutcome> =>
    ports.inTransaction((stores) => {
      const { idempotencyKey, ...wanted } = given;
      const { userId } = manager;
      return once({ stores, clock: ports.clock }, { userId, key: idempotencyKey, input: wanted }, async () => {
        const before = await lockOwn(stores, manager, given.promotionId);
        if (!before) return refuse(noPromotion);
        if (before.version !== given.expectedVersion) return refuse(promotionConflict(before));
        if (before.endedAt !== null) return refuse(promotionEnded);
        const now = ports.clock.now();
        // What is left out of the start stays: "now" would move it with every edit.
        const terms = readTerms(before.effect.kind, before.merchantId, given.terms, before.startsAt);
        if (!terms.ok) return terms;
        const fault = checkUses(before, terms.value.usageLimit);
        if (fault) return refuse(fault);
        const after: Promotion = { ...before, ...terms.value, version: before.version + 1, updatedAt: now };
        await stores.promotions.save(after);
        return ok(after);
      });
    });

/** A promotion the user may work on, locked; null for unknown ones as for others'. */
export async function lockOwn(
  stores: Pick<Stores, "promotions">,
  manager: PromotionManager,
  promotionId: string,
): Promise<Promotion | null> {
  if (!isLookable(promotionId)) return null;
  const promotion = await stores.promotions.lock(promotionId);
  return promotion && mayManage(manager, promotion.merchantId) ? promotion : null;
}

function checkUses({ usesHeld, usesUsed }: Promotion, usageLimit: number | null): Refusal | null {
  const uses = usesHeld + usesUsed;
  if (usageLimit === null || usageLimit >= uses) return null;
  return invalidInput(["terms", "usageLimit"], `It was used ${uses} times already: give at least that, or end it.`);
}

/** There is no such promotion of the user's. */
export const noPromotion: Refusal = {
  code: "NOT_FOUND",
  message: "There is no such promotion of yours. Take one of the list `promotions`.",
  field: ["input", "promotionId"],
};

const promotionEnded: Refusal = {
  code: "PROMOTION_ENDED",
  message: "This promotion has ended and stays as it was. Make a new one.",
  field: ["input", "promotionId"],
};
