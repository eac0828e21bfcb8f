import { ok, refuse, type Result } from "@novatech/kernel/result";

/** What lies of one variant in one warehouse. All numbers are units. */
export type StockItem = {
  readonly id: string;
  readonly variantId: string;
  readonly warehouseId: string;
  readonly onHand: number;
  /** Held for check-outs that run. */
  readonly reserved: number;
  /** Sold and not yet shipped. */
  readonly committed: number;
  /** How many more than lie there may be promised; 0 unless a merchant takes back-orders. */
  readonly backorderLimit: number;
  /** Counts the changes of `onHand`, which is the lines of the ledger. Promises do not count: else no edit of a thing that sells would meet its version. */
  readonly version: number;
};

/** A stock item with whose it is and where it stands. */
export type StockPlace = StockItem & {
  readonly merchantId: string;
  readonly countryCode: string;
  /** Degrees; null where nobody said. */
  readonly latitude: number | null;
  readonly longitude: number | null;
};

/** Why `onHand` changed. */
export const movementKinds = ["RECEIVED", "ADJUSTED", "COUNTED", "SHIPPED", "RETURNED"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A line of the ledger. `version` is the stock item's version it led to. */
export type StockMovement = {
  readonly stockItemId: string;
  readonly version: number;
  readonly kind: MovementKind;
  readonly quantity: number;
  readonly reason: string | null;
  readonly occurredAt: Date;
};

/** The most a stock item may hold, so that no sum leaves 32 bits. */
export const maxOnHand = 1_000_000_000;

/** How many can still be promised to a buyer; never negative. */
export const freeUnits = (item: Pick<StockItem, "onHand" | "reserved" | "committed" | "backorderLimit">): number =>
  Math.max(0, item.onHand + item.backorderLimit - item.reserved - item.committed);

/** Why a change of what lies there is refused. */
export type MovementRefusal =
  | { readonly kind: "insufficient"; /** The most that can be taken now. */ readonly available: number }
  | { readonly kind: "tooMany"; /** The most that can be added now. */ readonly room: number };

/** What would lie there after adding `quantity` (or taking, when negative). What is promised to buyers cannot be taken. */
export function changeOnHand(item: StockItem, quantity: number): Result<number, MovementRefusal> {
  const least = Math.max(0, item.reserved + item.committed - item.backorderLimit);
  const onHand = item.onHand + quantity;
  if (quantity < 0 && onHand < least) return refuse({ kind: "insufficient", available: item.onHand - least });
  if (onHand > maxOnHand) return refuse({ kind: "tooMany", room: maxOnHand - item.onHand });
  return ok(onHand);
}
