import { type HoldState, rejectionOf } from "../domain/promotion-hold.ts";
import type { HoldPorts } from "./ports.ts";

/**
 * Settles an order whose uses were no longer held when it was placed: takes one of each again where there are any. Answers
 * whether the uses are counted; if not, the order has a discount that goes beyond a limit.
 */
export async function settleLate(
  ports: Pick<HoldPorts, "holds">,
  { attemptId, state }: { readonly attemptId: string; readonly state: HoldState },
): Promise<boolean> {
  if (state === "USED" || state === "HELD" || state === "RETURNED") return true;
  if (state !== "EXPIRED") return false;
  const found = await ports.holds.find(attemptId);
  if (!found) return false;
  const uses = await ports.holds.lock(found.promotionIds, found.customerId);
  // A promotion that has ended meanwhile still counts its orders: only the limits are asked.
  const live = uses.map((use) => ({
    ...use,
    promotion: use.promotion && { ...use.promotion, endsAt: null, endedAt: null },
  }));
  if (rejectionOf(live, new Date(0))) return false;
  return ports.holds.move(attemptId, "EXPIRED", "USED");
}
