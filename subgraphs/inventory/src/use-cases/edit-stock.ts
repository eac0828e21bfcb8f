import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canHandleStockOf, type StockReader } from "../domain/reader.ts";
import { type InvalidField, readStockEdit, type StockEdit } from "../domain/stock-edit.ts";
import type { MovementRefusal, StockItem, StockPlace } from "../domain/stock-item.ts";
import type { StockPorts } from "./ports.ts";

/** Who edits. */
export type Person = StockReader & { readonly userId: string };

/** Why an edit is refused. */
export type EditRefusal =
  | InvalidField
  | MovementRefusal
  | { readonly kind: "notFound"; readonly field: "warehouseId" | "variantId" }
  | { readonly kind: "staleVersion"; readonly item: StockItem }
  | { readonly kind: "staleQuantity"; readonly item: StockItem }
  | { readonly kind: "keyReused" };

/** Idempotency keys are remembered this long. */
export const keysLastMs = 24 * 60 * 60 * 1000;

/** An edit that may be made: its stock item among all of its variant, locked. */
export type AllowedEdit<Edit> = {
  readonly wish: Edit;
  readonly places: readonly StockPlace[];
  readonly item: StockPlace;
  /** Marks the key as used, and with what outcome besides the item. False when another edit used it meanwhile. */
  readonly useKey: (outcome: unknown) => Promise<boolean>;
  readonly at: Date;
};

/**
 * What all edits of stock share: the form, whose warehouse it is, the locks, and the key. An edit that was made before under the
 * same key is `repeated` and answered with its outcome and the item as it is now; nothing is changed again.
 * `variantsBesides` names what else must be locked, so that all locks are taken in one order.
 */
export async function beginEdit<Edit extends StockEdit>(
  ports: StockPorts,
  person: Person,
  wanted: Edit,
  variantsBesides: readonly string[] = [],
): Promise<Result<AllowedEdit<Edit> | { readonly repeated: StockPlace; readonly outcome: unknown }, EditRefusal>> {
  const read = readStockEdit(wanted);
  if (!read.ok) return read;
  const { kind: _kind, idempotencyKey: key, ...input } = read.value;
  const { variantId, warehouseId } = input;
  const warehouse = await ports.warehouses.find(warehouseId);
  if (warehouse === null || !canHandleStockOf(person, warehouse.merchantId))
    return refuse({ kind: "notFound", field: "warehouseId" });

  const places = await lockOrOpen(ports, warehouse.merchantId, read.value, variantsBesides);
  const item = places?.find((place) => place.variantId === variantId && place.warehouseId === warehouseId);
  if (!places || !item) return refuse({ kind: "notFound", field: "variantId" });

  // Looked up under the lock of the item: a repeat that comes while the first runs sees what it did.
  const at = ports.clock.now();
  const since = addMilliseconds(at, -keysLastMs);
  const fingerprint = canonicalJson(input);
  const used = await ports.keys.find(person.userId, key, since);
  if (used)
    return used.fingerprint === fingerprint
      ? ok({ repeated: item, outcome: used.outcome })
      : refuse({ kind: "keyReused" });
  const useKey = (outcome: unknown) =>
    ports.keys.use({ userId: person.userId, key, fingerprint, subjectId: item.id, outcome, at, since });
  return ok({ wish: read.value, places, item, useKey, at });
}

/** All stock items of the variant, locked, with a new one for what the merchant sells and never had there; null for what it does not sell. */
async function lockOrOpen(
  ports: StockPorts,
  merchantId: string,
  { variantId, warehouseId }: StockEdit,
  variantsBesides: readonly string[],
): Promise<readonly StockPlace[] | null> {
  const wanted = [...new Set([variantId, ...variantsBesides])];
  const places = await ports.stock.lockVariants(wanted);
  if (places.some((place) => place.variantId === variantId && place.warehouseId === warehouseId)) return places;
  if (!(await ports.stock.isSoldBy(variantId, merchantId))) return null;
  await ports.stock.openItem(ports.ids.next("stock"), variantId, warehouseId);
  return ports.stock.lockVariants(wanted);
}
