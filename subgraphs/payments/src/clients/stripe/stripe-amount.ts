import { toDecimal } from "@novatech/kernel/money";

// Source of all three lists: https://docs.stripe.com/currencies ("Zero-decimal currencies", "Three-decimal currencies", "Special cases").
const zeroDecimal = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
/** Sent as thousandths, of which the last digit must be 0. */
const threeDecimal = new Set("BHD JOD KWD OMR TND".split(" "));
/** Without decimals by now, but still sent as hundredths, which must be 00. */
const wholeHundreds = new Set(["ISK", "UGX"]);

const stripeDigits = (currency: string): number => (zeroDecimal.has(currency) ? 0 : threeDecimal.has(currency) ? 3 : 2);

/** The smallest step of an amount at Stripe, in its own unit. */
const stepOf = (currency: string): bigint =>
  threeDecimal.has(currency) ? 10n : wholeHundreds.has(currency) ? 100n : 1n;

const ourDigits = (currency: string): number => toDecimal(0n, currency).split(".")[1]?.length ?? 0;

/** Our minor units as Stripe counts them; null when Stripe cannot express the amount exactly. */
export function toStripeAmount(amountMinor: bigint, currency: string): number | null {
  const shift = stripeDigits(currency) - ourDigits(currency);
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  if (amountMinor % divisor !== 0n) return null;
  const amount = shift < 0 ? amountMinor / divisor : amountMinor * 10n ** BigInt(shift);
  return amount % stepOf(currency) === 0n && amount <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amount) : null;
}

/** What Stripe counts as our minor units. Throws a RangeError for an amount finer than ours, which `toStripeAmount` never made. */
export function fromStripeAmount(amount: number, currency: string): bigint {
  const shift = ourDigits(currency) - stripeDigits(currency);
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  if (BigInt(amount) % divisor !== 0n) throw new RangeError(`${amount} of Stripe's ${currency} is no whole minor unit`);
  return shift < 0 ? BigInt(amount) / divisor : BigInt(amount) * 10n ** BigInt(shift);
}
