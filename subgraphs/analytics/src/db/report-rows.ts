import { type SQL, sql } from "drizzle-orm";
import type { MoneyByCurrency } from "../domain/figures.ts";
import { startOfSlot } from "../domain/report-range.ts";
import type { SlotRange } from "../use-cases/report-ports.ts";

/** Amounts by currency, as `jsonb_object_agg(currency, gross::text)` gives them. */
export const moneyOf = (amounts: Readonly<Record<string, string>> | null): MoneyByCurrency =>
  Object.fromEntries(Object.entries(amounts ?? {}).map(([currency, text]) => [currency, BigInt(text)]));

/** Whether a moment lies in a range. */
export const isDuring = (column: string, { fromSlot, toSlot }: SlotRange): SQL =>
  sql`${sql.raw(column)} >= ${startOfSlot(fromSlot).toISOString()}::timestamptz and ${sql.raw(column)} < ${startOfSlot(toSlot).toISOString()}::timestamptz`;

/** Rows by merchant, in their order. */
export function groupedByMerchant<Row extends { readonly merchant_id: string }, Answer>(
  rows: readonly Row[],
  read: (row: Row) => Answer,
): ReadonlyMap<string, readonly Answer[]> {
  return new Map([...Map.groupBy(rows, (row) => row.merchant_id)].map(([id, own]) => [id, own.map(read)]));
}
