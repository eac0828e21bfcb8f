import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Adjustment, Setting } from "../domain/stock-edit.ts";
import { changeOnHand, type StockItem } from "../domain/stock-item.ts";
import { type AllowedEdit, beginEdit, type EditRefusal, type Person } from "./edit-stock.ts";
import type { StockPorts } from "./ports.ts";
import { tellChange } from "./promise.ts";

/**
 * Adds to or takes from what lies in a warehouse and writes why. The same key with the same input gives the stock item as it is now
 * and changes nothing again. A warehouse of somebody else's is not told from one that does not exist.
 */
export async function adjustStock(
  ports: StockPorts,
  person: Person,
  wanted: Adjustment,
): Promise<Result<StockItem, EditRefusal>> {
  const begun = await beginEdit(ports, person, wanted);
  if (!begun.ok) return begun;
  if ("repeated" in begun.value) return ok(begun.value.repeated);
  const { wish, item } = begun.value;
  if (wish.expectedVersion !== null && wish.expectedVersion !== item.version)
    return refuse({ kind: "staleVersion", item });
  return writeChange(ports, person, begun.value, wish.quantity);
}

/**
 * Sets what lies in a warehouse from the number the person saw to another: refused when it is another number by now, so that
 * two people who correct the same thing do not undo each other.
 */
export async function setStock(
  ports: StockPorts,
  person: Person,
  wanted: Setting,
): Promise<Result<StockItem, EditRefusal>> {
  const begun = await beginEdit(ports, person, wanted);
  if (!begun.ok) return begun;
  if ("repeated" in begun.value) return ok(begun.value.repeated);
  const { wish, item } = begun.value;
  if (wish.changeFromQuantity !== item.onHand) return refuse({ kind: "staleQuantity", item });
  return writeChange(ports, person, begun.value, wish.quantity - item.onHand);
}

async function writeChange(
  ports: StockPorts,
  person: Person,
  { wish, item, places, at, useKey }: AllowedEdit<Adjustment | Setting>,
  quantity: number,
): Promise<Result<StockItem, EditRefusal>> {
  const changed = changeOnHand(item, quantity);
  if (!changed.ok) return changed;
  if (!(await useKey(null))) return refuse({ kind: "keyReused" });
  if (quantity === 0) return ok(item);
  const { reason } = wish;
  const written = await ports.stock.writeMovement({
    item,
    kind: "ADJUSTED",
    quantity,
    reason,
    source: person.userId,
    at,
  });
  const after = places.map((place) => (place.id === written.id ? { ...place, ...written } : place));
  await tellChange(ports, { before: places, after }, []);
  return ok(written);
}
