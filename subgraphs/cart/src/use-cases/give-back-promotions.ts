import { holdTransitions } from "../domain/promotion-hold.ts";
import type { HoldPorts } from "./ports.ts";

/** Gives the uses of an order that came to nothing back, once, and tells. Does nothing for an order without any. */
export async function giveBackPromotions(
  ports: HoldPorts,
  { attemptId }: { readonly attemptId: string },
): Promise<void> {
  const found = await ports.holds.find(attemptId);
  const target = found && holdTransitions[found.state].giveBack;
  if (!found || !target) return;
  await ports.holds.move(attemptId, found.state, target);
  if (found.state === "HELD") await ports.expiry.cancel(attemptId);
  await ports.announce({ kind: "released", attemptId });
}
