import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { type MoneyPart, newAction, type Payment, type PaymentAction, restOf } from "../domain/payment.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";

type Deps = { readonly clock: Clock; readonly ids: IdSource };

/**
 * Chooses the hold on which money is given back, before the provider is asked for the first time. Of a payment that was held once it
 * is that hold, and "ready" to be asked now. Of one that was held anew it is written down first, since asking another hold after a
 * crash would give it twice: "later"; what one hold cannot give back becomes two refunds. "later", too, for a credit whose money was
 * not taken yet: the capture has it run. "nothing left" when it never will be: somebody gave it back by hand.
 */
export async function assignHold(
  ports: TransactionPorts,
  deps: Deps,
  { payment, action }: PaymentTask,
): Promise<"ready" | "later" | "nothing left"> {
  if (payment.holdRound === 0) {
    const left = payment.capturedMinor - payment.refundedMinor;
    if (left >= action.amountMinor) return "ready";
    if (action.creditId === null) return "ready";
    if (!isAllTaken(payment)) return "later";
    if (left <= 0n) return "nothing left";
    return postpone(ports, deps, { ...action, ...cut(action, left).first });
  }
  const holds = await ports.payments.balances(payment.id, action.id);
  const whole = holds.find(({ refundableMinor }) => refundableMinor >= action.amountMinor);
  if (whole !== undefined) return postpone(ports, deps, { ...action, holdRound: whole.round, status: "PENDING" });
  const [most] = holds.toSorted((a, b) => (a.refundableMinor < b.refundableMinor ? 1 : -1));
  if (most === undefined || most.refundableMinor <= 0n) return isAllTaken(payment) ? "nothing left" : "later";
  const { first, rest } = cut(action, most.refundableMinor);
  const refund = await ports.refunds.byId(action.id);
  if (refund === null) throw new Error(`the refund ${action.id} has no reason`);
  const id = deps.ids.next("ref");
  const { paymentId, kind, creditId, merchantOrderId, holdRound, requestedAt } = action;
  const sibling = newAction({ id, paymentId, kind, creditId, merchantOrderId, holdRound, requestedAt, ...rest });
  await ports.refunds.add({ ...refund, action: sibling, idempotencyKey: `${refund.idempotencyKey} of ${id}` });
  await ports.schedule("refund", id, deps.clock.now());
  return postpone(ports, deps, { ...action, ...first, holdRound: most.round, status: "PENDING" });
}

/** Whether nothing more will be taken. */
const isAllTaken = (payment: Payment): boolean =>
  restOf(payment) === 0n || (payment.finalMinor !== null && payment.capturedMinor >= payment.finalMinor);

async function postpone(ports: TransactionPorts, { clock }: Deps, action: PaymentAction): Promise<"later"> {
  await ports.payments.saveAction(action);
  await ports.schedule("refund", action.id, clock.now());
  return "later";
}

type Amount = Pick<PaymentAction, "amountMinor" | "parts">;

/** An action's amount in two, the first of `firstMinor`: goods before deliveries, merchant by merchant. */
function cut({ amountMinor, parts }: Amount, firstMinor: bigint): { readonly first: Amount; readonly rest: Amount } {
  const rest = amountMinor - firstMinor;
  if (parts === null) return { first: { amountMinor: firstMinor, parts }, rest: { amountMinor: rest, parts } };
  let left = firstMinor;
  const take = (amount: bigint): bigint => {
    const taken = amount < left ? amount : left;
    left -= taken;
    return taken;
  };
  const first = parts.map((part): MoneyPart => {
    const goodsMinor = take(part.goodsMinor);
    return { ...part, goodsMinor, shippingMinor: take(part.shippingMinor) };
  });
  const others = parts.map((part, index): MoneyPart => {
    const taken = first[index];
    const goodsMinor = part.goodsMinor - (taken?.goodsMinor ?? 0n);
    return { ...part, goodsMinor, shippingMinor: part.shippingMinor - (taken?.shippingMinor ?? 0n) };
  });
  return { first: { amountMinor: firstMinor, parts: first }, rest: { amountMinor: rest, parts: others } };
}
