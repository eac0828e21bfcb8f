import { shareOfUnits, sumOf, sumTaxed, type Taxed } from "@novatech/kernel/money";
import type { MoneyPart } from "./payment.ts";

/** What a parcel is sent for. */
export type ParcelCause = "ORDER" | "REALLOCATION" | "RESHIPMENT" | "EXCHANGE";
/** Why an order costs less. */
export type CreditCause = "CANCELLATION" | "SHORTAGE" | "PARCEL_LOST" | "RETURN";

/** A line of an order. Amounts in minor units. */
export type PlanLine = {
  readonly lineId: string;
  readonly merchantOrderId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** As in the price list. */
  readonly unitPriceMinor: bigint;
  /** What promotions took off the line. */
  readonly discountMinor: bigint;
  /** 1900 is 19 %. */
  readonly taxRateBasisPoints: number;
  /** After the discount. */
  readonly cost: Taxed;
  /** Units of parcels that left and are paid, counted from the line's start. */
  readonly leftUnits: number;
  /** Units that were credited before they left, counted from the line's end: they are never taken. */
  readonly droppedUnits: number;
};

/** A merchant's part of an order. */
export type PlanPart = {
  readonly merchantOrderId: string;
  readonly merchantId: string;
  readonly shipping: Taxed;
  readonly shippingTaxRateBasisPoints: number;
  /** OWED until the first parcel; TAKEN with it; DROPPED credited before it: never taken. */
  readonly shippingState: "OWED" | "TAKEN" | "DROPPED";
};

/** What may be taken for an order, and what was planned to be taken already. */
export type CapturePlan = {
  readonly lines: readonly PlanLine[];
  readonly merchantOrders: readonly PlanPart[];
  /** Whether everything was taken with one parcel, since the hold can be taken once only. */
  readonly isWholeTaken: boolean;
  /** All captures that were planned so far. */
  readonly plannedMinor: bigint;
};

/** Units that left, as they stand on an invoice: `quantity` of them, after the line's first `from`. */
export type LeftLine = {
  readonly lineId: string;
  readonly quantity: number;
  readonly from: number;
  readonly amount: Taxed;
};

/** A parcel that left, as far as money is concerned. */
export type LeftParcel = {
  readonly merchantOrderId: string;
  readonly cause: ParcelCause;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/** What a parcel costs, and what is in it that is paid for. */
export type ParcelCost = {
  readonly lines: readonly LeftLine[];
  /** Null when it was paid with another parcel. */
  readonly shipping: Taxed | null;
};

/** Units of a line that are credited. */
export type CreditLine = {
  readonly lineId: string;
  readonly quantity: number;
  readonly amount: Taxed;
  readonly hasLeft: boolean;
};

/** What an order costs less, for one merchant. */
export type Credit = {
  readonly merchantOrderId: string;
  readonly lines: readonly CreditLine[];
  /** Null when delivery is still owed. */
  readonly shipping: Taxed | null;
};

const isCharged = (cause: ParcelCause): boolean => cause === "ORDER" || cause === "REALLOCATION";

/** What is in a parcel and its delivery, together. */
export const sumOfParcel = ({ lines, shipping }: ParcelCost): Taxed =>
  sumTaxed([...lines.map(({ amount }) => amount), ...(shipping === null ? [] : [shipping])]);

/**
 * What a parcel that left costs: its units, counted from the start of their lines, and its merchant's delivery with the merchant's
 * first parcel. What replaces something lost or returned was paid before and costs nothing, as do units beyond what was ordered
 * and not credited. Over all parcels and credits of an order the amounts make its total exactly.
 */
export function planParcel(
  plan: CapturePlan,
  parcel: LeftParcel,
): { readonly plan: CapturePlan; readonly cost: ParcelCost } {
  if (!isCharged(parcel.cause)) return { plan, cost: { lines: [], shipping: null } };
  const left: LeftLine[] = [];
  const unitsOf = (lineId: string): number =>
    parcel.lines.reduce((units, line) => (line.lineId === lineId ? units + line.quantity : units), 0);
  const lines = plan.lines.map((line) => {
    const units = Math.min(line.quantity - line.droppedUnits - line.leftUnits, unitsOf(line.lineId));
    if (units <= 0) return line;
    const amount = shareOfUnits(line.cost, line.quantity, line.leftUnits, units);
    left.push({ lineId: line.lineId, quantity: units, from: line.leftUnits, amount });
    return { ...line, leftUnits: line.leftUnits + units };
  });
  let shipping: Taxed | null = null;
  const merchantOrders = plan.merchantOrders.map((part): PlanPart => {
    if (part.merchantOrderId !== parcel.merchantOrderId || part.shippingState !== "OWED") return part;
    shipping = part.shipping;
    return { ...part, shippingState: "TAKEN" };
  });
  return { plan: { ...plan, lines, merchantOrders }, cost: { lines: left, shipping } };
}

/**
 * What is given back for a credit, and the plan after it. Units that have not left are never taken from then on; of what was taken
 * for the rest, exactly the credit's amounts go back. `credit` is the credit as it turned out: a parcel may leave while its order is
 * told to cancel it, and units that were thought to stay are then among those that left.
 */
export function planCredit(
  plan: CapturePlan,
  credit: Credit,
): {
  readonly plan: CapturePlan;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
  readonly credit: Credit;
} {
  let goodsMinor = sumOf(credit.lines.map(({ amount }) => amount.gross));
  let { lines } = plan;
  const credited = credit.lines.flatMap((told) => {
    const line = lines.find(({ lineId }) => lineId === told.lineId);
    if (line === undefined || told.hasLeft) return [told];
    const { dropped, left } = splitCredit(line, told);
    if (dropped === null) return [{ ...told, hasLeft: true }];
    if (!plan.isWholeTaken) goodsMinor -= dropped.amount.gross;
    const droppedUnits = line.droppedUnits + dropped.units;
    lines = lines.map((each) => (each === line ? { ...line, droppedUnits } : each));
    const { units: _units, ...never } = dropped;
    return left === null ? [never] : [never, left];
  });
  let shippingMinor = credit.shipping?.gross ?? 0n;
  const merchantOrders = plan.merchantOrders.map((part): PlanPart => {
    if (credit.shipping === null || part.merchantOrderId !== credit.merchantOrderId || part.shippingState !== "OWED")
      return part;
    if (!plan.isWholeTaken) shippingMinor = 0n;
    return { ...part, shippingState: "DROPPED" };
  });
  return {
    plan: { ...plan, lines, merchantOrders },
    goodsMinor,
    shippingMinor,
    credit: { ...credit, lines: credited },
  };
}

/**
 * Which of a line's units that orders cancelled will never leave, and which left after all. What will not be taken need not be given
 * back: all of the credit, or, beside units that left after all, the share of those that stay.
 */
function splitCredit(
  line: PlanLine,
  told: CreditLine,
): { readonly dropped: (CreditLine & { readonly units: number }) | null; readonly left: CreditLine | null } {
  const units = Math.min(told.quantity, line.quantity - line.leftUnits - line.droppedUnits);
  if (units <= 0) return { dropped: null, left: told };
  const kept = shareOfUnits(line.cost, line.quantity, line.quantity - line.droppedUnits - units, units);
  if (units === told.quantity || kept.gross > told.amount.gross) return { dropped: { ...told, units }, left: null };
  const rest = {
    net: told.amount.net - kept.net,
    tax: told.amount.tax - kept.tax,
    gross: told.amount.gross - kept.gross,
  };
  return {
    dropped: { ...told, quantity: units, amount: kept, units },
    left: { ...told, quantity: told.quantity - units, amount: rest, hasLeft: true },
  };
}

/** Whether nothing more can leave that would have to be paid: every unit left or was credited. */
export const isExhausted = ({ lines }: CapturePlan): boolean =>
  lines.every(({ quantity, leftUnits, droppedUnits }) => leftUnits + droppedUnits >= quantity);

/** The parts of the merchants of what can still be taken, those with nothing left out. */
export const partsLeft = (plan: CapturePlan): MoneyPart[] =>
  plan.merchantOrders.flatMap(({ merchantOrderId, merchantId, shipping, shippingState }) => {
    const goodsMinor = sumOf(
      plan.lines
        .filter((line) => line.merchantOrderId === merchantOrderId)
        .map(({ cost, quantity, leftUnits, droppedUnits }) => {
          return shareOfUnits(cost, quantity, leftUnits, quantity - leftUnits - droppedUnits).gross;
        }),
    );
    const shippingMinor = shippingState === "OWED" ? shipping.gross : 0n;
    return goodsMinor + shippingMinor === 0n ? [] : [{ merchantOrderId, merchantId, goodsMinor, shippingMinor }];
  });

/** The merchant's part of what a parcel costs; none when it costs nothing. */
export function partsOfParcel(plan: CapturePlan, merchantOrderId: string, cost: ParcelCost): MoneyPart[] {
  const part = plan.merchantOrders.find((found) => found.merchantOrderId === merchantOrderId);
  const goodsMinor = sumOf(cost.lines.map(({ amount }) => amount.gross));
  const shippingMinor = cost.shipping?.gross ?? 0n;
  if (part === undefined || goodsMinor + shippingMinor === 0n) return [];
  return [{ merchantOrderId, merchantId: part.merchantId, goodsMinor, shippingMinor }];
}

/** The parts of two captures in one, merchant by merchant. */
export const addParts = (first: readonly MoneyPart[], second: readonly MoneyPart[]): MoneyPart[] =>
  [...Map.groupBy([...first, ...second], ({ merchantOrderId }) => merchantOrderId).values()].flatMap((parts) => {
    const [part] = parts;
    if (part === undefined) return [];
    const goodsMinor = sumOf(parts.map((each) => each.goodsMinor));
    return [{ ...part, goodsMinor, shippingMinor: sumOf(parts.map((each) => each.shippingMinor)) }];
  });

/** The sum of parts, in minor units. */
export const sumOfParts = (parts: readonly MoneyPart[]): bigint =>
  sumOf(parts.map(({ goodsMinor, shippingMinor }) => goodsMinor + shippingMinor));
