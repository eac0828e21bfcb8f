import { isDecided } from "../domain/checkout-attempt.ts";
import {
  checkoutSignals,
  type CheckoutSignal,
  type CheckoutTransition,
  transitionsOf,
} from "../domain/checkout-machine.ts";

/**
 * Everything a signal can do to an attempt, as JSON that a statement joins with the attempt: one row for each state it changes.
 * `is_new`: another status is reached; `ends_asking`: the payment method is needed no more.
 */
export const moveTableOf = (signal: CheckoutSignal): string => tables[signal];

const toRow = ({ from, to, failure }: CheckoutTransition): object => ({
  ...from,
  to_status: to.status,
  to_stock: to.stock,
  to_promotions: to.promotions,
  to_money: to.money,
  failure,
  is_new: from.status !== to.status,
  ends_asking: isDecided(to.status) || to.status === "COMPENSATING",
});

const tables = Object.fromEntries(
  checkoutSignals.map((signal) => [signal, JSON.stringify(transitionsOf(signal).map(toRow))]),
) as Readonly<Record<CheckoutSignal, string>>;
