import type { StockMovementResolvers } from "../__generated__/types.ts";

/** A line of the ledger. Its id is its stock item's with the version it led to. */
export const StockMovement: StockMovementResolvers = {
  id: ({ stockItemId, version }) => `mov_${stockItemId.replace(/^stock_/, "")}_${version}`,
};
