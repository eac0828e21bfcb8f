import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import type { Promotion } from "../domain/promotion.ts";
import type { Stores } from "./ports.ts";

const keysLastMs = 24 * 60 * 60_000;
const longestKey = 100;

/** What every change of a promotion answers. */
export type PromotionOutcome = Result<Promotion, Refusal>;

/**
 * Does something once for a user's key: the same key with the same input within 24 hours answers the promotion as it is now and
 * changes nothing again. Refuses with INVALID_INPUT, IDEMPOTENCY_KEY_REUSED, or as `work` does; a refused key may be used again.
 */
export async function once(
  { stores, clock }: { readonly stores: Stores; readonly clock: Clock },
  { userId, key, input }: { readonly userId: string; readonly key: string; readonly input: unknown },
  work: () => Promise<PromotionOutcome>,
): Promise<PromotionOutcome> {
  if (key.trim() === "" || key.length > longestKey || key.includes("\0"))
    return refuse(
      invalidInput(["idempotencyKey"], `Give a key of 1 to ${longestKey} characters, a new one per intention.`),
    );
  const at = clock.now();
  const since = addMilliseconds(at, -keysLastMs);
  const fingerprint = canonicalJson(input);
  const used = await stores.keys.find(userId, key, since);
  if (used) {
    const promotion = used.fingerprint === fingerprint ? await stores.promotions.lock(used.promotionId) : null;
    return promotion ? ok(promotion) : refuse(keyReused);
  }
  const done = await work();
  if (done.ok) await stores.keys.use({ userId, key, fingerprint, promotionId: done.value.id, at, since });
  return done;
}

const keyReused: Refusal = {
  code: "IDEMPOTENCY_KEY_REUSED",
  message: "This key was used with another input. Repeat that input, or take a new key.",
  field: ["input", "idempotencyKey"],
};
