import type { OrderCancellationResolvers } from "../__generated__/types.ts";

/** A wish to cancel. Whoever reaches its order may see it. */
export const OrderCancellation: OrderCancellationResolvers = {
  requestedAt: ({ requestedAt }) => new Date(requestedAt),
  lines: ({ lines }) => [...lines],
};
