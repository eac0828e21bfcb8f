// Money is a whole number of minor units (cents, yen) in one currency. No floating point touches an amount.
// Amounts are bigint; rates are basis points (1/100 of a percent), so 19 % is 1900.

/** An amount taxed: `gross = net + tax`, always exactly. Minor units of one currency. */
export type Taxed = { readonly net: bigint; readonly tax: bigint; readonly gross: bigint };

const digitsByCurrency: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, BHD: 3, KWD: 3 };

/** How many digits follow the decimal point of a currency. Source: ISO 4217; 2 for all but the few named. */
const fractionDigits = (currency: string): number => digitsByCurrency[currency] ?? 2;

/** An amount as a decimal text, for example `1234n` EUR as `"12.34"`. */
export function toDecimal(minor: bigint, currency: string): string {
  const digits = fractionDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `numerator / denominator` rounded half to even. The denominator must be positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError("the denominator must be positive");
  const floor =
    numerator >= 0n || numerator % denominator === 0n ? numerator / denominator : numerator / denominator - 1n;
  const twice = 2n * (numerator - floor * denominator);
  if (twice < denominator) return floor;
  if (twice > denominator) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

/** Tax on top of a net amount; `rateBasisPoints` 1900 is 19 %. Rounded half to even. */
export function taxFromNet(net: bigint, rateBasisPoints: number): Taxed {
  const tax = divideHalfEven(net * BigInt(rateBasisPoints), 10_000n);
  return { net, tax, gross: net + tax };
}

/** Tax inside a gross amount; `rateBasisPoints` 1900 is 19 %. Rounded half to even. */
export function taxFromGross(gross: bigint, rateBasisPoints: number): Taxed {
  const tax = divideHalfEven(gross * BigInt(rateBasisPoints), 10_000n + BigInt(rateBasisPoints));
  return { net: gross - tax, tax, gross };
}

/**
 * Spreads an amount over weights by largest remainder: the parts sum to the amount exactly and none is off by a whole unit.
 * Ties go to the earlier part. With all weights zero everything goes to the first part.
 * Amount and weights must not be negative; at least one weight is needed.
 */
export function spread(amount: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) throw new RangeError("nothing to spread over");
  if (amount < 0n || weights.some((weight) => weight < 0n))
    throw new RangeError("amount and weights must not be negative");
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? amount : 0n));
  const parts = weights.map((weight) => (amount * weight) / sum);
  const missing = Number(amount - parts.reduce((total, part) => total + part, 0n));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % sum }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}

/** The sum of amounts in minor units. */
export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** Adds taxed amounts part by part. */
export const sumTaxed = (amounts: readonly Taxed[]): Taxed => ({
  net: sumOf(amounts.map((amount) => amount.net)),
  tax: sumOf(amounts.map((amount) => amount.tax)),
  gross: sumOf(amounts.map((amount) => amount.gross)),
});

/**
 * What `count` units of a line cost that come after its first `from` units, of `quantity` in all: rounded down on the running
 * total, so that any way of cutting a line into runs of units makes exactly its amount. Throws a RangeError for units the line does not have.
 */
export function shareOfUnits(amount: Taxed, quantity: number, from: number, count: number): Taxed {
  if (from < 0 || count < 0 || from + count > quantity)
    throw new RangeError(`units ${from} to ${from + count} of a line of ${quantity}`);
  const upTo = (part: bigint, units: number): bigint => (part * BigInt(units)) / BigInt(quantity);
  const between = (part: bigint): bigint => upTo(part, from + count) - upTo(part, from);
  const [gross, tax] = [between(amount.gross), between(amount.tax)];
  return { net: gross - tax, tax, gross };
}
