/** Prices of the demo shop in euros and pounds: from dollars by a fixed rate, with tax, ending in 99. Rates are made up. */
const rates = {
  /** 0.92 euros a dollar, 19 % tax. */
  eur: { numerator: 92n * 119n, denominator: 10_000n },
  /** 0.79 pounds a dollar, 20 % tax. */
  gbp: { numerator: 79n * 120n, denominator: 10_000n },
} as const;

const ending99 = (minor: bigint): bigint => (minor < 100n ? 99n : ((minor + 50n) / 100n) * 100n - 1n);

/** A euro price, in cents with tax, for a dollar price in cents without. */
export const eurFromUsd = (usdMinor: bigint): bigint =>
  ending99((usdMinor * rates.eur.numerator) / rates.eur.denominator);

/** A pound price, in pence with tax, for a dollar price in cents without. */
export const gbpFromUsd = (usdMinor: bigint): bigint =>
  ending99((usdMinor * rates.gbp.numerator) / rates.gbp.denominator);
