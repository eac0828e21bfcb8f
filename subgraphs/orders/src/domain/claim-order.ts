import type { Order } from "./order.ts";
import type { OrderEventData } from "./order-event.ts";

/** Who wants a guest's order in their account. */
export type Claimant = {
  readonly userId: string;
  /** SHA-256 in hex of the secret that came with the wish; null without one. */
  readonly accessTokenHash: string | null;
  /** Whether the order was placed under the claimant's confirmed address. */
  readonly hasItsAddress: boolean;
};

/** What claiming an order adds to its history: nothing where it is the claimant's already; null where it is not theirs to claim. */
export function decideClaim(
  order: Pick<Order, "customerId" | "accessTokenHash">,
  { userId, accessTokenHash, hasItsAddress }: Claimant,
): readonly OrderEventData[] | null {
  if (order.customerId !== null) return order.customerId === userId ? [] : null;
  const hasItsSecret = accessTokenHash !== null && accessTokenHash === order.accessTokenHash;
  return hasItsSecret || hasItsAddress ? [{ type: "ORDER_CLAIMED", customerId: userId }] : null;
}
