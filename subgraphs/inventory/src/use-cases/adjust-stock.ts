import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Adjustment, type InvalidField, readAdjustment } from "../domain/adjustment.ts";
import { canHandleStockOf, type StockReader } from "../domain/reader.ts";
import { changeOnHand, type MovementRefusal, type StockItem } from "../domain/stock-item.ts";
import type { StockPorts } from "./ports.ts";

/** Why an adjustment is refused. */
export type AdjustmentRefusal =
  | InvalidField
  | MovementRefusal
  | { readonly kind: "notFound"; readonly field: "warehouseId" | "variantId" }
  | { readonly kind: "staleVersion"; readonly item: StockItem }
  | { readonly kind: "keyReused" };

const keysLastMs = 24 * 60 * 60 * 1000;

/**
 * Adds to or takes from what lies in a warehouse and writes why. The same key with the same input gives the stock item as it is now
 * and changes nothing again. A warehouse of somebody else's is not told from one that does not exist.
 */
export async function adjustStock(
  ports: StockPorts,
  person: StockReader & { readonly userId: string },
  wish: Adjustment,
): Promise<Result<StockItem, AdjustmentRefusal>> {
  const read = readAdjustment(wish);
  if (!read.ok) return read;
  const { variantId, warehouseId, quantity, idempotencyKey: key, expectedVersion } = read.value;
  const warehouse = await ports.stock.findWarehouse(warehouseId);
  if (warehouse === null || !canHandleStockOf(person, warehouse.merchantId))
    return refuse({ kind: "notFound", field: "warehouseId" });

  const item = await lockOrOpen(ports, warehouse.merchantId, read.value);
  if (item === null) return refuse({ kind: "notFound", field: "variantId" });

  // Looked up under the lock of the item: a repeat that comes while the first runs sees what it did.
  const at = ports.clock.now();
  const since = addMilliseconds(at, -keysLastMs);
  const fingerprint = canonicalJson({ variantId, warehouseId, quantity, reason: read.value.reason, expectedVersion });
  const used = await ports.keys.find(person.userId, key, since);
  if (used) return used.fingerprint === fingerprint ? ok(item) : refuse({ kind: "keyReused" });

  if (expectedVersion !== null && expectedVersion !== item.version) return refuse({ kind: "staleVersion", item });
  const changed = changeOnHand(item, quantity);
  if (!changed.ok) return changed;
  if (!(await ports.keys.use({ userId: person.userId, key, fingerprint, stockItemId: item.id, at, since })))
    return refuse({ kind: "keyReused" });
  const { reason } = read.value;
  return ok(await ports.stock.writeMovement({ item, kind: "ADJUSTED", quantity, reason, source: person.userId, at }));
}

/** The locked stock item; a new one for what the merchant sells and never had here; null for what it does not sell. */
async function lockOrOpen(ports: StockPorts, merchantId: string, wish: Adjustment): Promise<StockItem | null> {
  const { variantId, warehouseId } = wish;
  const item = await ports.stock.lockItem(variantId, warehouseId);
  if (item !== null) return item;
  if (!(await ports.stock.isSoldBy(variantId, merchantId))) return null;
  return ports.stock.openItem(ports.ids.next("stock"), variantId, warehouseId);
}
