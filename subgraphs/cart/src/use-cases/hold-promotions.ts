import { holdEndsAt, rejectionOf } from "../domain/promotion-hold.ts";
import type { HoldPorts } from "./ports.ts";

/**
 * Holds one use of each counted promotion of a quote for a check-out, all or none, and tells. Does nothing for an attempt that was
 * decided before; one that had failed before it came is told as released. Throws an Error when there is no such quote.
 */
export async function holdPromotions(
  ports: HoldPorts,
  { attemptId, quoteId }: { readonly attemptId: string; readonly quoteId: string },
): Promise<void> {
  const { holds, expiry, announce } = ports;
  const wanted = await holds.wanted(quoteId);
  if (!wanted) throw new Error(`attempt ${attemptId}: there is no quote ${quoteId} to hold promotions of`);
  const { customerId, quotedAt } = wanted;
  // The promotions are locked before the attempt is looked at: a decision made on free uses stays true until the commit.
  const uses = await holds.lock(wanted.promotionIds, customerId);
  const rejection = rejectionOf(uses, quotedAt);
  const decidedAt = ports.clock.now();
  const about = { attemptId, customerId, decidedAt };
  if (rejection) {
    if (await holds.decide({ ...about, state: "REJECTED", promotionIds: [], expiresAt: null }))
      return announce({ kind: "rejected", attemptId, ...rejection });
  } else {
    const expiresAt = holdEndsAt(decidedAt);
    if (await holds.decide({ ...about, state: "HELD", promotionIds: wanted.promotionIds, expiresAt })) {
      await expiry.set(attemptId, expiresAt);
      return announce({ kind: "held", attemptId });
    }
  }
  if (await holds.move(attemptId, "CLOSED", "RELEASED")) await announce({ kind: "released", attemptId });
}
