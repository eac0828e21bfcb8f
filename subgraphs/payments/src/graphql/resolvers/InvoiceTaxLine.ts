import { toGraphTaxedMoney } from "@novatech/graphql/money";
import { percentOf } from "../../domain/invoice.ts";
import type { InvoiceTaxLineResolvers } from "../__generated__/types.ts";

/** The tax of one rate. */
export const InvoiceTaxLine: InvoiceTaxLineResolvers = {
  ratePercent: ({ rateBasisPoints }) => percentOf(rateBasisPoints),
  amount: ({ amount, currency }) => toGraphTaxedMoney(amount, currency),
};
