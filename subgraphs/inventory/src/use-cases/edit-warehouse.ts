import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canHandleStockOf } from "../domain/reader.ts";
import { storeFacts } from "../domain/stock-fact.ts";
import type { Warehouse } from "../domain/warehouse.ts";
import { type InvalidWarehouse, readWarehouseWish, type WarehouseWish } from "../domain/warehouse-edit.ts";
import { keysLastMs, type Person } from "./edit-stock.ts";
import type { StockPorts } from "./ports.ts";

/** Why a warehouse is not made or changed. */
export type WarehouseRefusal =
  | InvalidWarehouse
  | { readonly kind: "notFound"; readonly field: "id" | "merchantId" }
  | { readonly kind: "staleWarehouse"; readonly warehouse: Warehouse }
  | { readonly kind: "keyReused" };

/** A new warehouse. */
export type NewWarehouse = WarehouseWish & { readonly merchantId: string; readonly idempotencyKey: string };

/** A changed one: what is left out stays as it is. */
export type ChangedWarehouse = Partial<WarehouseWish> & { readonly id: string; readonly expectedVersion: number };

/**
 * Makes a warehouse of a merchant the person belongs to, and tells when it is a store. The same key with the same input gives the
 * warehouse as it is now.
 */
export async function createWarehouse(
  ports: StockPorts,
  person: Person,
  wanted: NewWarehouse,
): Promise<Result<Warehouse, WarehouseRefusal>> {
  const { merchantId, idempotencyKey: key, ...wish } = wanted;
  if (!canHandleStockOf(person, merchantId) || merchantId.length > 100)
    return refuse({ kind: "notFound", field: "merchantId" });
  if (key.trim() === "" || key.length > 100)
    return refuse({
      kind: "invalid",
      path: ["idempotencyKey"],
      message: "1 to 100 characters, a new one per intention.",
    });
  const read = readWarehouseWish(wish);
  if (!read.ok) return read;
  const at = ports.clock.now();
  const since = addMilliseconds(at, -keysLastMs);
  const fingerprint = canonicalJson({ merchantId, ...read.value });
  const warehouse: Warehouse = { ...read.value, merchantId, id: ports.ids.next("wh"), version: 1 };
  // The key first: of two at once the second waits here, and then finds what the first made.
  const used = { userId: person.userId, key, fingerprint, subjectId: warehouse.id, outcome: null, at, since };
  if (!(await ports.keys.use(used))) return repeatedWarehouse(ports, person, { key, fingerprint, since });
  await ports.warehouses.insert(warehouse);
  await ports.announce(storeFacts(null, warehouse));
  return ok(warehouse);
}

async function repeatedWarehouse(
  ports: StockPorts,
  { userId }: Person,
  { key, fingerprint, since }: { readonly key: string; readonly fingerprint: string; readonly since: Date },
): Promise<Result<Warehouse, WarehouseRefusal>> {
  const used = await ports.keys.find(userId, key, since);
  const made = used?.fingerprint === fingerprint ? await ports.warehouses.find(used.subjectId) : null;
  return made ? ok(made) : refuse({ kind: "keyReused" });
}

/**
 * Changes a warehouse, if it is still as the person saw it, and tells when its store was opened, changed or closed. Somebody
 * else's warehouse is not told from one that does not exist.
 */
export async function updateWarehouse(
  ports: StockPorts,
  person: Person,
  wanted: ChangedWarehouse,
): Promise<Result<Warehouse, WarehouseRefusal>> {
  const { id, expectedVersion, ...changes } = wanted;
  const before = await ports.warehouses.lock(id);
  if (before === null || !canHandleStockOf(person, before.merchantId)) return refuse({ kind: "notFound", field: "id" });
  const { merchantId, version, id: _id, ...known } = before;
  if (expectedVersion !== version) return refuse({ kind: "staleWarehouse", warehouse: before });
  const read = readWarehouseWish({ ...known, ...changes });
  if (!read.ok) return read;
  const after: Warehouse = { ...read.value, id, merchantId, version: version + 1 };
  await ports.warehouses.update(after);
  await ports.announce(storeFacts(before, after));
  return ok(after);
}
