import { toGraphMoney, toGraphTaxedMoney } from "@novatech/graphql/money";
import { divideHalfEven, type Taxed } from "@novatech/kernel/money";
import type { Sales } from "../../domain/figures.ts";
import type { AnalyticsFiguresResolvers, SalesFiguresResolvers } from "../__generated__/types.ts";

/** What went on in some time. */
export const AnalyticsFigures: AnalyticsFiguresResolvers = {
  orders: ({ sales }) => sumOf(sales, "orders"),
  cancelledOrders: ({ sales }) => sumOf(sales, "cancelledOrders"),
  units: ({ sales }) => sumOf(sales, "units"),
  sales: ({ sales }) => [...sales],
  pageViews: ({ traffic }) => traffic.pageViews,
  searches: ({ traffic }) => traffic.searches,
  emptySearches: ({ traffic }) => traffic.emptySearches,
  productViews: ({ traffic }) => traffic.productViews,
  cartAdditions: ({ traffic }) => traffic.cartAdditions,
  checkouts: ({ traffic }) => traffic.checkouts,
  visits: ({ traffic }) => traffic.visitsCame,
};

/** Money of one currency. */
export const SalesFigures: SalesFiguresResolvers = {
  currencyCode: ({ currency }) => currency,
  ordered: ({ currency, ordered }) => toGraphTaxedMoney(ordered, currency),
  credited: ({ currency, credited }) => toGraphTaxedMoney(credited, currency),
  revenue: ({ currency, ordered, credited }) => toGraphTaxedMoney(without(ordered, credited), currency),
  averageOrderValue: ({ currency, orders, ordered }) =>
    orders === 0 ? null : toGraphMoney(divideHalfEven(ordered.gross, BigInt(orders)), currency),
};

const sumOf = (sales: readonly Sales[], name: "orders" | "cancelledOrders" | "units"): number =>
  sales.reduce((sum, one) => sum + one[name], 0);

const without = (one: Taxed, other: Taxed): Taxed => ({
  net: one.net - other.net,
  tax: one.tax - other.tax,
  gross: one.gross - other.gross,
});
