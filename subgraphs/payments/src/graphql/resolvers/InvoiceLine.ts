import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import { percentOf } from "../../domain/invoice.ts";
import type { InvoiceLineResolvers } from "../__generated__/types.ts";

/** What a document is for. */
export const InvoiceLine: InvoiceLineResolvers = {
  unitPrice: ({ unitPriceMinor, currency }) => toGraphMoney(unitPriceMinor, currency),
  discount: ({ discountMinor, currency }) => toGraphMoney(discountMinor, currency),
  taxRatePercent: ({ taxRateBasisPoints }) => percentOf(taxRateBasisPoints),
  amount: ({ amount, currency }) => toGraphTaxedMoney(amount, currency),
};
