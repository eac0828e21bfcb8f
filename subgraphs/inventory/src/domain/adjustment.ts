import { ok, refuse, type Result } from "@novatech/kernel/result";

/** A person's wish to change what lies in a warehouse. */
export type Adjustment = {
  readonly variantId: string;
  readonly warehouseId: string;
  /** How many more, or fewer when negative. */
  readonly quantity: number;
  readonly reason: string;
  readonly idempotencyKey: string;
  /** Null: unchecked. */
  readonly expectedVersion: number | null;
};

/** A field of the wish that cannot be accepted, with what would be right. */
export type InvalidField = { readonly kind: "invalid"; readonly field: keyof Adjustment; readonly message: string };

const mostAtOnce = 1_000_000;
const longestReason = 200;
const longestKey = 100;
const longestId = 100;

/** The wish with its reason trimmed, or the first field that is out of form. */
export function readAdjustment(wish: Adjustment): Result<Adjustment, InvalidField> {
  const invalid = (field: keyof Adjustment, message: string) => refuse({ kind: "invalid" as const, field, message });
  const { quantity, expectedVersion, idempotencyKey } = wish;
  const reason = wish.reason.trim();
  if (wish.variantId.length > longestId) return invalid("variantId", "That is no variant's id.");
  if (wish.warehouseId.length > longestId) return invalid("warehouseId", "That is no warehouse's id.");
  if (quantity === 0) return invalid("quantity", "Nothing changes by 0: say how many more, or fewer with a minus.");
  if (Math.abs(quantity) > mostAtOnce) return invalid("quantity", "At most 1 000 000 at once: split the change.");
  if (reason === "") return invalid("reason", "Say why, in a few words: it is written into the ledger.");
  if (reason.length > longestReason)
    return invalid("reason", `At most ${longestReason} characters, not ${reason.length}.`);
  if (idempotencyKey.trim() === "" || idempotencyKey.length > longestKey)
    return invalid("idempotencyKey", `1 to ${longestKey} characters, a new one per intention.`);
  if (expectedVersion !== null && expectedVersion < 0)
    return invalid("expectedVersion", "Take it from `StockItem.version`; it is never negative.");
  return ok({ ...wish, reason });
}
