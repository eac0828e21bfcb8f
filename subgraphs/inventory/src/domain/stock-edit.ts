import { ok, refuse, type Result } from "@novatech/kernel/result";
import { maxOnHand } from "./stock-item.ts";

/** What every edit of a stock item says. */
type EditOf<Kind extends string, Numbers> = {
  readonly kind: Kind;
  readonly variantId: string;
  readonly warehouseId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
} & Numbers;

/** Adds, or takes when negative. `expectedVersion` null: unchecked. */
export type Adjustment = EditOf<"adjust", { readonly quantity: number; readonly expectedVersion: number | null }>;
/** Sets what lies there from a number the person saw to another. */
export type Setting = EditOf<"set", { readonly changeFromQuantity: number; readonly quantity: number }>;
/** Says what was counted; it is so, whatever was promised. */
export type Count = EditOf<"count", { readonly counted: number }>;

/** A person's wish to change what lies in a warehouse. */
export type StockEdit = Adjustment | Setting | Count;

/** The fields of all kinds of edits. */
export type StockEditField = Exclude<keyof Adjustment | keyof Setting | keyof Count, "kind">;

/** A field of the wish that cannot be accepted, with what would be right. */
export type InvalidField = { readonly kind: "invalid"; readonly field: StockEditField; readonly message: string };

const mostAtOnce = 1_000_000;
const longestReason = 200;
const longestKey = 100;
const longestId = 100;

/** The wish with its reason trimmed, or the first field that is out of form. */
export function readStockEdit<Edit extends StockEdit>(wish: Edit): Result<Edit, InvalidField> {
  const reason = wish.reason.trim();
  const fault = faultOfPlace(wish) ?? faultOfNumbers(wish) ?? faultOfWords(reason, wish.idempotencyKey);
  return fault ? refuse(fault) : ok({ ...wish, reason });
}

const invalid = (field: StockEditField, message: string): InvalidField => ({ kind: "invalid", field, message });

function faultOfPlace({ variantId, warehouseId }: StockEdit): InvalidField | null {
  if (variantId.length > longestId) return invalid("variantId", "That is no variant's id.");
  if (warehouseId.length > longestId) return invalid("warehouseId", "That is no warehouse's id.");
  return null;
}

function faultOfNumbers(wish: StockEdit): InvalidField | null {
  switch (wish.kind) {
    case "adjust":
      if (wish.quantity === 0)
        return invalid("quantity", "Nothing changes by 0: say how many more, or fewer with a minus.");
      if (Math.abs(wish.quantity) > mostAtOnce)
        return invalid("quantity", "At most 1 000 000 at once: split the change.");
      if (wish.expectedVersion !== null && wish.expectedVersion < 0)
        return invalid("expectedVersion", "Take it from `StockItem.version`; it is never negative.");
      return null;
    case "set":
      return faultOfAmount("changeFromQuantity", wish.changeFromQuantity) ?? faultOfAmount("quantity", wish.quantity);
    case "count":
      return faultOfAmount("counted", wish.counted);
  }
}

const faultOfAmount = (field: StockEditField, units: number): InvalidField | null =>
  units < 0 || units > maxOnHand ? invalid(field, "From 0 to 1 000 000 000: so many can lie in one place.") : null;

function faultOfWords(reason: string, idempotencyKey: string): InvalidField | null {
  if (reason === "") return invalid("reason", "Say why, in a few words: it is written into the ledger.");
  if (reason.length > longestReason)
    return invalid("reason", `At most ${longestReason} characters, not ${reason.length}.`);
  if (idempotencyKey.trim() === "" || idempotencyKey.length > longestKey)
    return invalid("idempotencyKey", `1 to ${longestKey} characters, a new one per intention.`);
  return null;
}
