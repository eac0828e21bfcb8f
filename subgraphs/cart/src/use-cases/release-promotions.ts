import { holdTransitions } from "../domain/promotion-hold.ts";
import type { HoldPorts } from "./ports.ts";

/**
 * Frees what a failed check-out holds, now and for ever, and tells, once, also when nothing was held any more. Tells nothing for an
 * attempt that never wanted any. Throws an Error when the uses belong to an order.
 */
export async function releasePromotions(
  ports: HoldPorts,
  { attemptId }: { readonly attemptId: string },
): Promise<void> {
  const state = await ports.holds.close(attemptId, ports.clock.now());
  // Not seen here yet, or plain: whether it wanted any is only known when it comes.
  if (state === "CLOSED" || state === "RELEASED") return;
  const target = holdTransitions[state].release;
  if (!target) throw new Error(`attempt ${attemptId} failed, but its uses of promotions are ${state}`);
  await ports.holds.move(attemptId, state, target);
  if (state === "HELD") await ports.expiry.cancel(attemptId);
  await ports.announce({ kind: "released", attemptId });
}
