import { type GraphMoney, toGraphMoney } from "@novatech/graphql/money";
import type { MoneyByCurrency } from "../domain/figures.ts";

/** Amounts as the graph shows them, by the currency's name. */
export const toMoneyList = (money: MoneyByCurrency): GraphMoney[] =>
  Object.entries(money)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minor]) => toGraphMoney(minor, currency));
