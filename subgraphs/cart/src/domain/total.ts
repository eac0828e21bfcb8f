import { sumOf, sumTaxed, type Taxed, taxFromGross, taxFromNet } from "@novatech/kernel/money";
import type { SoldVariant } from "./cart.ts";
import type { TaxRate, TaxRates } from "./tax.ts";

/** What is bought of one thing. */
export type PricedLine = { readonly id: string; readonly quantity: number; readonly sold: SoldVariant };

/** What a line costs, and by which rate it was taxed. */
export type LineCost = PricedLine & {
  readonly rate: TaxRate;
  /** What promotions take off, as in the price list. */
  readonly discountMinor: bigint;
  /** After the discount. */
  readonly cost: Taxed;
};

/** One merchant's share of delivery; `amountMinor` as the carrier takes it. */
export type ShippingShare = { readonly merchantId: string; readonly amountMinor: bigint };

/** One merchant's share of delivery, taxed. */
export type ShippingCost = {
  readonly merchantId: string;
  readonly cost: Taxed;
  /** 1900 is 19 %. */
  readonly taxRateBasisPoints: number;
};

/** The tax of one rate, over lines and delivery. */
export type TaxLine = TaxRate & { readonly taxableMinor: bigint; readonly taxMinor: bigint };

/** Everything that is to be paid. Always: the sum of the lines' gross and the shipping's gross is the total's, part by part. */
export type Total = {
  readonly lines: readonly LineCost[];
  readonly subtotal: Taxed;
  readonly shipping: readonly ShippingCost[];
  readonly shippingCost: Taxed;
  readonly total: Taxed;
  /** Highest rate first; they sum to the total's net and tax. */
  readonly taxLines: readonly TaxLine[];
};

/**
 * What lines cost: unit price times quantity less the discount, taxed per line, half to even. Tax comes out of the amount where the
 * price has it in it. `discounts` are in the lines' order; a missing one is 0.
 */
export const priceLines = (
  lines: readonly PricedLine[],
  rates: TaxRates,
  discounts: readonly bigint[] = [],
): LineCost[] =>
  lines.map((line, index) => {
    const { sold, quantity } = line;
    const rate = rates[sold.taxClass];
    const discountMinor = discounts[index] ?? 0n;
    const amount = sold.unitPriceMinor * BigInt(quantity) - discountMinor;
    return { ...line, rate, discountMinor, cost: taxed(amount, sold.taxIncluded, rate) };
  });

/**
 * What delivery costs each merchant's parcel, at the standard rate of the place. The carrier's amounts are read as the price
 * list of the goods is: with the tax in them where any line's price has it in it, else without. `discounts` are in the shares' order.
 */
export function priceShipping(
  shares: readonly ShippingShare[],
  lines: readonly PricedLine[],
  rates: TaxRates,
  discounts: readonly bigint[] = [],
): ShippingCost[] {
  const taxIncluded = lines.some((line) => line.sold.taxIncluded);
  return shares.map(({ merchantId, amountMinor }, index) => ({
    merchantId,
    cost: taxed(amountMinor - (discounts[index] ?? 0n), taxIncluded, rates.STANDARD),
    taxRateBasisPoints: rates.STANDARD.rateBasisPoints,
  }));
}

/** Adds everything up. `rates` are those the shipping was priced with. */
export function totalOf(lines: readonly LineCost[], shipping: readonly ShippingCost[], rates: TaxRates): Total {
  const subtotal = sumTaxed(lines.map((line) => line.cost));
  const shippingCost = sumTaxed(shipping.map((share) => share.cost));
  const amounts = [
    ...lines.map(({ rate, cost }) => ({ rate, cost })),
    ...shipping.map(({ cost }) => ({ rate: rates.STANDARD, cost })),
  ];
  const byRate = Map.groupBy(amounts, ({ rate }) => rate.name);
  const taxLines = [...byRate.values()].map((held) => ({
    name: held[0]?.rate.name ?? "",
    rateBasisPoints: held[0]?.rate.rateBasisPoints ?? 0,
    taxableMinor: sumOf(held.map(({ cost }) => cost.net)),
    taxMinor: sumOf(held.map(({ cost }) => cost.tax)),
  }));
  return {
    lines,
    subtotal,
    shipping,
    shippingCost,
    total: sumTaxed([subtotal, shippingCost]),
    taxLines: taxLines.toSorted((a, b) => b.rateBasisPoints - a.rateBasisPoints || (a.name < b.name ? -1 : 1)),
  };
}

const taxed = (amountMinor: bigint, taxIncluded: boolean, rate: TaxRate): Taxed =>
  taxIncluded ? taxFromGross(amountMinor, rate.rateBasisPoints) : taxFromNet(amountMinor, rate.rateBasisPoints);
