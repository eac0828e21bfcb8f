import { sumOf, sumTaxed, type Taxed } from "@novatech/kernel/money";

/** A line as a quote fixed it. `unitPriceMinor` as in the price list, amounts in minor units. */
export type DraftLine = {
  readonly lineId: string;
  readonly merchantOrderId: string;
  readonly productId: string;
  readonly variantId: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly unitPriceMinor: bigint;
  /** What promotions took off the line, as in the price list. */
  readonly discountMinor: bigint;
  /** 1900 is 19 %. */
  readonly taxRateBasisPoints: number;
  /** After the discount. */
  readonly cost: Taxed;
};

/** The tax of one rate, in minor units. */
export type DraftTaxLine = {
  readonly name: string;
  readonly rateBasisPoints: number;
  readonly taxableMinor: bigint;
  readonly taxMinor: bigint;
};

/** Everything of an order that is fixed before it is placed; no personal data. */
export type OrderDraft = {
  readonly cartId: string;
  readonly cartVersion: number;
  readonly currency: string;
  readonly countryCode: string;
  readonly delivery: {
    readonly optionId: string;
    readonly name: string;
    readonly carrier: string;
    /** The store it is picked up from; null when it is delivered. */
    readonly pickUpWarehouseId: string | null;
  };
  readonly merchantOrders: readonly {
    readonly merchantOrderId: string;
    readonly merchantId: string;
    readonly shipping: Taxed;
    /** 1900 is 19 %. */
    readonly shippingTaxRateBasisPoints: number;
  }[];
  readonly lines: readonly DraftLine[];
  readonly taxLines: readonly DraftTaxLine[];
  readonly total: Taxed;
};

/** What all lines cost. */
export const subtotalOf = (draft: Pick<OrderDraft, "lines">): Taxed => sumTaxed(draft.lines.map((line) => line.cost));

/** What all deliveries cost. */
export const shippingOf = (draft: Pick<OrderDraft, "merchantOrders">): Taxed =>
  sumTaxed(draft.merchantOrders.map((part) => part.shipping));

/**
 * What is wrong with the sums of a draft; empty when lines and shipping make the total, the tax lines its tax, every gross
 * its net plus tax, and every line belongs to a part.
 */
export function faultsOfSums(draft: OrderDraft): readonly string[] {
  const sum = sumTaxed([subtotalOf(draft), shippingOf(draft)]);
  const amounts = [
    draft.total,
    ...draft.lines.map((line) => line.cost),
    ...draft.merchantOrders.map((m) => m.shipping),
  ];
  const parts = new Set(draft.merchantOrders.map((part) => part.merchantOrderId));
  return [
    ...(sum.net === draft.total.net && sum.tax === draft.total.tax && sum.gross === draft.total.gross
      ? []
      : ["lines and shipping do not make the total"]),
    ...(sumOf(draft.taxLines.map((line) => line.taxMinor)) === draft.total.tax
      ? []
      : ["the tax lines do not make the tax"]),
    ...(amounts.every((amount) => amount.gross === amount.net + amount.tax) ? [] : ["a gross is not net plus tax"]),
    ...(draft.lines.every((line) => parts.has(line.merchantOrderId)) ? [] : ["a line belongs to no merchant's part"]),
  ];
}
