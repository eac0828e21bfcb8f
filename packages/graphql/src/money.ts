import { type Taxed, toDecimal } from "@novatech/kernel/money";

/** `Money` of the graph. */
export type GraphMoney = { readonly amount: string; readonly currencyCode: string; readonly minorUnits: bigint };
/** `TaxedMoney` of the graph. */
export type GraphTaxedMoney = { readonly net: GraphMoney; readonly tax: GraphMoney; readonly gross: GraphMoney };

/** An amount in minor units as the graph shows it. */
export const toGraphMoney = (minor: bigint, currency: string): GraphMoney => ({
  amount: toDecimal(minor, currency),
  currencyCode: currency,
  minorUnits: minor,
});

/** A taxed amount in minor units as the graph shows it. */
export const toGraphTaxedMoney = (taxed: Taxed, currency: string): GraphTaxedMoney => ({
  net: toGraphMoney(taxed.net, currency),
  tax: toGraphMoney(taxed.tax, currency),
  gross: toGraphMoney(taxed.gross, currency),
});
