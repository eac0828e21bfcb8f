import type { Allocation, Shortage } from "./allocation.ts";

/** What stock tells the other rooms about one check-out attempt. */
export type StockFact =
  | {
      readonly kind: "reserved";
      readonly attemptId: string;
      readonly expiresAt: Date;
      readonly allocations: readonly Allocation[];
    }
  | { readonly kind: "rejected"; readonly attemptId: string; readonly shortages: readonly Shortage[] }
  | { readonly kind: "released"; readonly attemptId: string }
  | { readonly kind: "expired"; readonly attemptId: string }
  | {
      readonly kind: "committed";
      readonly attemptId: string;
      readonly orderId: string;
      readonly allocations: readonly Pick<
        Allocation,
        "lineId" | "variantId" | "merchantId" | "warehouseId" | "quantity"
      >[];
    };
