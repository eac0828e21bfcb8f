import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import { toDecimal } from "@novatech/kernel/money";
import type { QuoteResolvers } from "../__generated__/types.ts";

/** A quote, as the shopper sees it. Whoever holds one was allowed to see it: see `visibleQuote`. */
export const Quote: QuoteResolvers = {
  __resolveReference: ({ id }, { visibleQuote }) => visibleQuote(id),
  lines: ({ lines, currency }) =>
    lines.map((line) => ({
      variant: { id: line.variantId },
      quantity: line.quantity,
      unitPrice: toGraphMoney(line.unitPriceMinor, currency),
      discount: toGraphMoney(line.discountMinor, currency),
      cost: toGraphTaxedMoney(line.cost, currency),
    })),
  discounts: ({ promotions, currency }) =>
    promotions.map(({ name, code, amountMinor }) => ({ name, code, amount: toGraphMoney(amountMinor, currency) })),
  subtotal: ({ subtotal, currency }) => toGraphTaxedMoney(subtotal, currency),
  shipping: ({ shippingCost, currency }) => toGraphTaxedMoney(shippingCost, currency),
  total: ({ total, currency }) => toGraphTaxedMoney(total, currency),
  taxLines: ({ taxLines, currency }) =>
    taxLines.map((line) => ({
      name: line.name,
      // Basis points are hundredths of a percent: two decimals, as of any currency with cents.
      ratePercent: toDecimal(BigInt(line.rateBasisPoints), "EUR"),
      taxable: toGraphMoney(line.taxableMinor, currency),
      tax: toGraphMoney(line.taxMinor, currency),
    })),
};
