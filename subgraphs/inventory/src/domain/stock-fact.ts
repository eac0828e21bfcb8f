import type { Allocation, Shortage } from "./allocation/allocate.ts";
import type { LevelCrossing } from "./stock-level.ts";
import { isStore, type Store, type Warehouse } from "./warehouse.ts";

/** Promised units as other rooms know them. */
export type PromisedPart = Pick<Allocation, "lineId" | "variantId" | "merchantId" | "warehouseId" | "quantity">;

/** What a replacement is for, in the words of the orders room. */
export type ReplacementCause = "REALLOCATION" | "RESHIPMENT" | "EXCHANGE";

/** What stock tells the other rooms about one check-out attempt and the order that came of it. */
export type ReservationFact =
  | {
      readonly kind: "reserved";
      readonly attemptId: string;
      readonly round: number;
      readonly expiresAt: Date;
      readonly allocations: readonly PromisedPart[];
    }
  | {
      readonly kind: "rejected";
      readonly attemptId: string;
      readonly round: number;
      readonly shortages: readonly Shortage[];
    }
  | { readonly kind: "released"; readonly attemptId: string }
  | { readonly kind: "expired"; readonly attemptId: string; readonly cause: "TTL" | "SHORTFALL" }
  | {
      readonly kind: "committed";
      readonly attemptId: string;
      readonly orderId: string;
      readonly allocations: readonly PromisedPart[];
    }
  | {
      readonly kind: "replacementCommitted";
      readonly attemptId: string;
      readonly orderId: string;
      readonly replacementId: string;
      readonly cause: ReplacementCause;
      readonly allocations: readonly PromisedPart[];
    }
  | {
      readonly kind: "replacementRejected";
      readonly attemptId: string;
      readonly orderId: string;
      readonly replacementId: string;
      readonly shortages: readonly Shortage[];
    }
  | {
      readonly kind: "shortfall";
      readonly attemptId: string;
      readonly orderId: string;
      readonly shortfallId: string;
      readonly lines: readonly PromisedPart[];
    };

/** What stock tells about a warehouse where orders are picked up. */
export type StoreFact =
  | { readonly kind: "storeOpened"; readonly store: Store }
  | { readonly kind: "storeClosed"; readonly warehouse: Warehouse };

/**
 * What there is to tell about a store when its warehouse was made (`before` null) or changed. What others know of it is told
 * again when it changes; opening hours are not among it.
 */
export function storeFacts(before: Warehouse | null, after: Warehouse): readonly StoreFact[] {
  if (!isStore(after)) return before && isStore(before) ? [{ kind: "storeClosed", warehouse: after }] : [];
  const known = ({ name, countryCode, store }: Store) => [name, countryCode, store.line1, store.city, store.postalCode];
  const isNews = !before || !isStore(before) || known(before).join("\n") !== known(after).join("\n");
  return isNews ? [{ kind: "storeOpened", store: after }] : [];
}

/** Whatever stock tells the other rooms. */
export type StockFact = ReservationFact | LevelCrossing | StoreFact;
