import { divideHalfEven, shareOfUnits, spread, sumOf, sumTaxed, type Taxed } from "@novatech/kernel/money";
import type { Credit, Order } from "./order.ts";
import type { CreditCause, CreditedPart } from "./order-event.ts";
import { creditable, type LineUnits, unitsOf } from "./order-units.ts";

/** Units to credit. `hasLeft`: whether they had left the warehouse. */
export type CreditUnits = { readonly lineId: string; readonly quantity: number; readonly hasLeft: boolean };

/**
 * What a credit of some units is: never more of a line than is not credited yet. Null when nothing of them is left to credit. Units that have not left are
 * numbered from the line's end, units that have from its start, so that all credits and captures of a line make exactly its cost.
 * A merchant's delivery is credited with the last unit of its part. `grossMinor` is the most that is credited for the units (default: what
 * they cost), for goods that came back damaged.
 */
export function creditOf(
  order: Order,
  credit: {
    readonly creditId: string;
    readonly cause: CreditCause;
    readonly units: readonly CreditUnits[];
    readonly returnId?: string | null;
    readonly grossMinor?: bigint;
  },
): Credit | null {
  const lines = creditedLines(order, credit.units);
  if (lines.length === 0) return null;
  const amounts = limited(
    lines.map((line) => line.amount),
    credit.grossMinor,
  );
  const credited = lines.map((line, index) => ({ ...line, amount: amounts[index] ?? line.amount }));
  const parts = order.draft.merchantOrders.flatMap(({ merchantOrderId, shipping }): CreditedPart[] => {
    const ofPart = credited.filter((line) => line.merchantOrderId === merchantOrderId);
    if (ofPart.length === 0) return [];
    const isLast = isWhole(order, merchantOrderId, credited);
    return [
      {
        merchantOrderId,
        shipping: isLast ? shipping : null,
        lines: ofPart.map(({ lineId, quantity, hasLeft, amount }) => ({ lineId, quantity, hasLeft, amount })),
      },
    ];
  });
  const { creditId, cause, returnId = null } = credit;
  return { creditId, cause, parts, amount: amountOf(parts), returnId };
}

/** What some units cost, as a credit of them would count. */
export const costOfUnits = (order: Order, units: readonly CreditUnits[]): Taxed =>
  sumTaxed(creditedLines(order, units).map((line) => line.amount));

const amountOf = (parts: readonly CreditedPart[]): Taxed =>
  sumTaxed(
    parts.flatMap((part) => [...part.lines.map((line) => line.amount), ...(part.shipping ? [part.shipping] : [])]),
  );

type CreditedLine = CreditUnits & { readonly merchantOrderId: string; readonly amount: Taxed };

function creditedLines(order: Order, wanted: readonly CreditUnits[]): CreditedLine[] {
  const before = new Map(unitsOf(order).map((line) => [line.lineId, line]));
  return order.draft.lines.flatMap(({ lineId, merchantOrderId, cost, quantity }) => {
    const credited: CreditedLine[] = [];
    let units = before.get(lineId);
    for (const ask of wanted.filter((one) => one.lineId === lineId)) {
      const count = Math.min(ask.quantity, units ? creditable(units) : 0);
      if (units === undefined || count === 0) continue;
      const from = ask.hasLeft ? units.creditedLeft : quantity - units.creditedUnleft - count;
      const amount = shareOfUnits(cost, quantity, from, count);
      credited.push({ lineId, merchantOrderId, quantity: count, hasLeft: ask.hasLeft, amount });
      units = counted(units, count, ask.hasLeft);
    }
    return credited;
  });
}

const counted = (units: LineUnits, count: number, hasLeft: boolean): LineUnits =>
  hasLeft
    ? { ...units, creditedLeft: units.creditedLeft + count }
    : { ...units, creditedUnleft: units.creditedUnleft + count };

/** Whether with these units every unit of a part is credited. */
function isWhole(order: Order, merchantOrderId: string, added: readonly CreditedLine[]): boolean {
  const ids = new Set(
    order.draft.lines.flatMap((line) => (line.merchantOrderId === merchantOrderId ? [line.lineId] : [])),
  );
  return unitsOf(order).every((units) => {
    if (!ids.has(units.lineId)) return true;
    const more = added.filter((line) => line.lineId === units.lineId);
    return creditable(units) === more.reduce((total, line) => total + line.quantity, 0);
  });
}

/** Amounts whose gross sums to at most `grossMinor`, spread over them by largest remainder, each with its own share of tax. */
function limited(amounts: readonly Taxed[], grossMinor: bigint | undefined): readonly Taxed[] {
  const full = sumOf(amounts.map((amount) => amount.gross));
  if (grossMinor === undefined || grossMinor >= full) return amounts;
  const parts = spread(
    grossMinor,
    amounts.map((amount) => amount.gross),
  );
  return amounts.map((amount, index) => {
    const gross = parts[index] ?? 0n;
    const tax = amount.gross === 0n ? 0n : divideHalfEven(amount.tax * gross, amount.gross);
    return { net: gross - tax, tax, gross };
  });
}
