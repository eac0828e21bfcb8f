import { longestHoldMs } from "../domain/promotion-hold.ts";
import type { HoldPorts } from "./ports.ts";

/** Holds on while the shopper is at their bank, at most two hours in all. Does nothing for a check-out that holds none. */
export async function extendHold(
  ports: HoldPorts,
  { attemptId, until }: { readonly attemptId: string; readonly until: Date },
): Promise<void> {
  const expiresAt = await ports.holds.extend(attemptId, until, longestHoldMs);
  if (expiresAt) await ports.expiry.set(attemptId, expiresAt);
}
