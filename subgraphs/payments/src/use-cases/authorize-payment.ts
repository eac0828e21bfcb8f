import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { authorizationKey, movePayment, type Payment, type PaymentAction } from "../domain/payment.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { AuthorizationAnswer, PaymentProvider } from "./provider.ts";
import { requestVoid } from "./void-payment.ts";

/**
 * How long after the deadline the provider is still asked whether it got a request of ours, in milliseconds: longer than any
 * request may be under way. Only then "it knows nothing" means that it never will.
 */
const graceMs = 15_000;

/** What a step needs. */
export type StepDeps = { readonly clock: Clock; readonly ids: IdSource; readonly provider: PaymentProvider };

/** What asking came to. */
type Outcome = AuthorizationAnswer | { readonly kind: "unknown" } | { readonly kind: "never asked" };

/**
 * Asks the provider to hold a payment's money and writes down what it said. Safe to run again at any point: the key is the
 * attempt's. A lost answer is asked for until the deadline; what is held for nobody is released.
 */
export async function authorizePayment(ports: TransactionPorts, deps: StepDeps, paymentId: string): Promise<void> {
  const task = await ports.payments.task(paymentId, "AUTHORIZE");
  if (task === null || task.payment.status !== "INITIATED") return;
  const outcome = await ask(deps, task);
  // After the answer: it may have taken long.
  const now = deps.clock.now();
  const action = { ...task.action, tries: task.action.tries + 1 };
  if (outcome.kind === "unknown") {
    const dueAt = addMilliseconds(now, retryDelayMs(action.tries, unknownBackoff));
    await ports.payments.saveAction({ ...action, status: "UNKNOWN" });
    await ports.schedule("authorize", paymentId, dueAt);
    return;
  }
  if (outcome.kind === "held") await settleHeld(ports, deps, task.payment, action, outcome, now);
  else if (outcome.kind === "refused") await settleRefused(ports, task.payment, action, outcome.reason, now);
  else await settleNeverAsked(ports, task.payment, action, now);
}

/** Whether nobody waits for the money any more. */
const isTooLate = (payment: Payment, now: Date): boolean => payment.isUnwanted || now >= payment.deadlineAt;

async function ask({ clock, provider }: StepDeps, { payment, action, methodToken }: PaymentTask): Promise<Outcome> {
  const key = authorizationKey(payment.attemptId);
  const { amountMinor, currency } = payment;
  try {
    const now = clock.now();
    if (!isTooLate(payment, now)) {
      // Also when it was asked before: the same key gets the same answer, while it may take a provider long to find one.
      if (methodToken === null) throw new Error(`the payment ${payment.id} has no method`);
      return await provider.authorize({ key, amountMinor, currency, methodToken });
    }
    const known = await provider.find({ key, askedAt: action.requestedAt });
    if (known !== null) return known;
    return now < addMilliseconds(payment.deadlineAt, graceMs) ? { kind: "unknown" } : { kind: "never asked" };
  } catch {
    // No answer is an answer of its own: the key tells later what became of it.
    return { kind: "unknown" };
  }
}

async function settleHeld(
  ports: TransactionPorts,
  deps: StepDeps,
  before: Payment,
  asked: PaymentAction,
  { card, reference, isTakenOnce }: Extract<AuthorizationAnswer, { kind: "held" }>,
  now: Date,
): Promise<void> {
  const after: Payment = {
    ...before,
    status: moved(before, "MONEY_HELD"),
    authorizedMinor: before.amountMinor,
    cardBrand: card.brand,
    cardLast4: card.last4,
    providerReference: reference,
    isTakenOnce,
    isUnwanted: isTooLate(before, now),
  };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "SUCCEEDED", settledAt: now });
  if (settled === null) throw new Error(`the payment ${before.id} changed while the provider was asked`);
  if (!settled.isUnwanted) return ports.publish.authorized(after, now);
  // Never "authorised": an order could be made of it while the money is being released.
  await ports.publish.declined(after, "deadline", now);
  await requestVoid(ports, deps, after.id);
}

async function settleRefused(
  ports: TransactionPorts,
  before: Payment,
  asked: PaymentAction,
  reason: string,
  now: Date,
): Promise<void> {
  const after = { ...before, status: moved(before, "REFUSED") };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "FAILED", reason, settledAt: now });
  if (settled !== null) await ports.publish.declined(after, reason, now);
}

async function settleNeverAsked(
  ports: TransactionPorts,
  before: Payment,
  asked: PaymentAction,
  now: Date,
): Promise<void> {
  const reason = before.isUnwanted ? "unwanted" : "deadline";
  const after = { ...before, status: moved(before, before.isUnwanted ? "DROPPED" : "REFUSED") };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "FAILED", reason, settledAt: now });
  if (settled === null) return;
  if (before.isUnwanted) await ports.publish.voided(after, now);
  else await ports.publish.declined(after, reason, now);
}

function moved(payment: Payment, signal: Parameters<typeof movePayment>[1]): Payment["status"] {
  const status = movePayment(payment.status, signal);
  if (status === null) throw new Error(`${signal} is not legal for a payment that is ${payment.status}`);
  return status;
}
