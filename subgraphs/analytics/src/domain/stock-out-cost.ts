import type { MoneyByCurrency } from "./figures.ts";

/** How far back it is looked what a variant sold before it ran out, in hours: four weeks, so that every weekday counts as often. */
export const lookBackHours = 28 * 24;

/** Less than a day in stock says too little of what sells in an hour: it is then taken for a day. */
const leastHours = 24;

/** A time in which a variant could not be ordered, and what it sold in the four weeks before that. */
export type StockOutSpan = {
  readonly variantId: string;
  /** Of the report's time. */
  readonly hoursOut: number;
  /** Of the four weeks: when it was out, too. */
  readonly hoursOutBefore: number;
  readonly unitsBefore: number;
  /** With tax, in minor units. */
  readonly moneyBefore: MoneyByCurrency;
};

/** What the want of a variant cost, by estimate. */
export type StockOutCost = {
  readonly variantId: string;
  readonly hoursOut: number;
  readonly unitsPerDayBefore: number;
  readonly lostUnits: number;
  /** Whole minor units, with tax. */
  readonly lostMoney: MoneyByCurrency;
};

/** What all of them cost, and each, the dearest first. */
export type StockOutReport = {
  readonly lostUnits: number;
  readonly lostMoney: MoneyByCurrency;
  readonly variants: readonly StockOutCost[];
};

/**
 * What was lost for want of stock: units and money of the four weeks before, divided by the hours in stock, times the hours out. Who waited until it was back or took
 * something else is not known and not taken off, so it is the most it cost; what grew or fell meanwhile is not known either.
 */
export function costOfStockOuts(spans: readonly StockOutSpan[]): StockOutReport {
  const byVariant = Map.groupBy(spans, ({ variantId }) => variantId);
  const variants = [...byVariant].map(([variantId, own]) => costOfVariant(variantId, own));
  const dearest = (one: StockOutCost): bigint => Object.values(one.lostMoney).reduce((sum, minor) => sum + minor, 0n);
  return {
    lostUnits: variants.reduce((sum, one) => sum + one.lostUnits, 0),
    lostMoney: addMoney(variants.map(({ lostMoney }) => lostMoney)),
    variants: variants.toSorted(
      (a, b) => Number(dearest(b) - dearest(a)) || b.hoursOut - a.hoursOut || (a.variantId < b.variantId ? -1 : 1),
    ),
  };
}

function costOfVariant(variantId: string, spans: readonly StockOutSpan[]): StockOutCost {
  const rates = spans.map((span) => {
    const hoursIn = Math.max(leastHours, lookBackHours - span.hoursOutBefore);
    return { ...span, hoursIn, share: span.hoursOut / hoursIn };
  });
  const hoursOut = rates.reduce((sum, span) => sum + span.hoursOut, 0);
  const hoursIn = rates.reduce((sum, span) => sum + span.hoursIn, 0);
  const unitsBefore = rates.reduce((sum, span) => sum + span.unitsBefore, 0);
  return {
    variantId,
    hoursOut,
    unitsPerDayBefore: (24 * unitsBefore) / hoursIn,
    lostUnits: rates.reduce((sum, span) => sum + span.unitsBefore * span.share, 0),
    lostMoney: addMoney(rates.map((span) => scaled(span.moneyBefore, span.share))),
  };
}

/** Amounts of a currency times a share, rounded to whole minor units. An estimate: floating point is exact enough for it. */
const scaled = (money: MoneyByCurrency, share: number): MoneyByCurrency =>
  Object.fromEntries(
    Object.entries(money).map(([currency, minor]) => [currency, BigInt(Math.round(Number(minor) * share))]),
  );

function addMoney(amounts: readonly MoneyByCurrency[]): MoneyByCurrency {
  const sums: Record<string, bigint> = {};
  for (const money of amounts)
    for (const [currency, minor] of Object.entries(money)) sums[currency] = (sums[currency] ?? 0n) + minor;
  return sums;
}
