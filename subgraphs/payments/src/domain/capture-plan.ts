import { divideHalfEven } from "@novatech/kernel/money";

/** What may be taken for an order, and what was planned to be taken already. Amounts in minor units. */
export type CapturePlan = {
  readonly lines: readonly {
    readonly lineId: string;
    readonly merchantOrderId: string;
    readonly quantity: number;
    readonly grossMinor: bigint;
    /** Units of parcels that left, at most `quantity`. */
    readonly leftUnits: number;
  }[];
  readonly merchantOrders: readonly {
    readonly merchantOrderId: string;
    readonly shippingMinor: bigint;
    /** Whether its first parcel left: that one paid for shipping. */
    readonly isShippingTaken: boolean;
  }[];
};

/** A parcel that left, as far as money is concerned. */
export type LeftParcel = {
  readonly merchantOrderId: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/** Whether a parcel left already that had to be paid for. */
export const isBegun = (plan: CapturePlan): boolean =>
  plan.lines.some((line) => dueFor(line, line.leftUnits) > 0n) ||
  plan.merchantOrders.some((part) => part.isShippingTaken && part.shippingMinor > 0n);

/** The share of a line's gross for its first `units` units: rounded on the running total, so that all parcels together make exactly the gross. */
const dueFor = (line: { quantity: number; grossMinor: bigint }, units: number): bigint =>
  divideHalfEven(line.grossMinor * BigInt(units), BigInt(line.quantity));

/**
 * What to take for a parcel that left: the gross of its units, and its merchant's shipping with the merchant's first parcel.
 * Units beyond what was ordered cost nothing. Over all parcels of an order the amounts sum to its total exactly.
 */
export function planCapture(
  plan: CapturePlan,
  parcel: LeftParcel,
): { readonly plan: CapturePlan; readonly amountMinor: bigint } {
  let amountMinor = 0n;
  const unitsOf = (lineId: string): number =>
    parcel.lines.reduce((units, line) => (line.lineId === lineId ? units + line.quantity : units), 0);
  const lines = plan.lines.map((line) => {
    const leftUnits = Math.min(line.quantity, line.leftUnits + unitsOf(line.lineId));
    amountMinor += dueFor(line, leftUnits) - dueFor(line, line.leftUnits);
    return { ...line, leftUnits };
  });
  const merchantOrders = plan.merchantOrders.map((part) => {
    if (part.merchantOrderId !== parcel.merchantOrderId || part.isShippingTaken) return part;
    amountMinor += part.shippingMinor;
    return { ...part, isShippingTaken: true };
  });
  return { plan: { lines, merchantOrders }, amountMinor };
}
