import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse } from "@novatech/kernel/result";
import { promotionConflict } from "../domain/errors.ts";
import type { PromotionManager } from "../domain/promotion-manager.ts";
import { once, type PromotionOutcome } from "./once.ts";
import type { InTransaction } from "./ports.ts";
import { lockOwn, noPromotion } from "./update-promotion.ts";

/** Which promotion to end. */
export type GivenEnd = {
  readonly idempotencyKey: string;
  readonly promotionId: string;
  readonly expectedVersion: number;
};

/**
 * Ends a promotion at once and for good, also for quotes that were made with it when its uses are counted; its code is free. One that
 * has ended stays as it is. Refuses with NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT or IDEMPOTENCY_KEY_REUSED.
 */
export const createEndPromotion =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  (manager: PromotionManager, given: GivenEnd): Promise<PromotionOutcome> =>
    ports.inTransaction((stores) => {
      const { idempotencyKey, promotionId, expectedVersion } = given;
      const about = { userId: manager.userId, key: idempotencyKey, input: { end: promotionId, expectedVersion } };
      return once({ stores, clock: ports.clock }, about, async () => {
        const before = await lockOwn(stores, manager, promotionId);
        if (!before) return refuse(noPromotion);
        if (before.version !== expectedVersion) return refuse(promotionConflict(before));
        if (before.endedAt !== null) return ok(before);
        const now = ports.clock.now();
        const after = { ...before, endedAt: now, version: before.version + 1, updatedAt: now };
        await stores.promotions.save(after);
        return ok(after);
      });
    });
