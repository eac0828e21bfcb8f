import { addMilliseconds } from "@novatech/kernel/clock";
import { retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { authorizationKey } from "../domain/payment.ts";
import { beginChallenge, followChallenge } from "./follow-challenge.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { AuthorizationAnswer } from "./provider.ts";
import { isTooLate, settleHeld, settleNothing, settleRefused, type StepDeps } from "./settle-authorization.ts";

/**
 * How long after the deadline the provider is still asked whether it got a request of ours, in milliseconds: longer than any
 * request may be under way. Only then "it knows nothing" means that it never will.
 */
const graceMs = 15_000;

/** What asking came to. */
type Outcome =
  | AuthorizationAnswer
  | { readonly kind: "unknown" }
  | { readonly kind: "never asked" }
  | { readonly kind: "nothing to pay" };

/** What is held of nothing. */
const nothing = { card: null, reference: null, isTakenOnce: false, expiresAt: null } as const;

/**
 * Asks the provider to hold a payment's money and writes down what it said. Safe to run again at any point: the key is the
 * attempt's. A lost answer is asked for until the deadline; what is held for nobody is released. While the shopper's bank wants to
 * see them, it looks whether they were there. Of a payment of nothing (vouchers took all of it off) no provider hears: none takes 0.
 */
export async function authorizePayment(ports: TransactionPorts, deps: StepDeps, paymentId: string): Promise<void> {
  const task = await ports.payments.task(paymentId, "AUTHORIZE", 0);
  if (task?.payment.status === "ACTION_REQUIRED") return followChallenge(ports, deps, task);
  if (task?.payment.status !== "INITIATED") return;
  const outcome = await ask(deps, task);
  // After the answer: it may have taken long.
  const now = deps.clock.now();
  const action = { ...task.action, tries: task.action.tries + 1 };
  switch (outcome.kind) {
    case "unknown": {
      const dueAt = addMilliseconds(now, retryDelayMs(action.tries, unknownBackoff));
      await ports.payments.saveAction({ ...action, status: "UNKNOWN" });
      return ports.schedule("authorize", paymentId, dueAt);
    }
    case "held":
      return settleHeld(ports, deps, task.payment, action, outcome, now);
    case "nothing to pay":
      return settleHeld(ports, deps, task.payment, action, nothing, now);
    case "action_required":
      return beginChallenge(ports, deps, task.payment, action, outcome, now);
    case "refused":
      return settleRefused(ports, task.payment, action, outcome.reason, now);
    case "never asked":
      return settleNothing(ports, task.payment, action, "REFUSED", "deadline", now);
  }
}

async function ask(
  { clock, provider }: StepDeps,
  { payment, action, methodToken, returnUrl }: PaymentTask,
): Promise<Outcome> {
  const key = authorizationKey(payment.attemptId);
  const { amountMinor, currency } = payment;
  if (amountMinor === 0n) return { kind: "nothing to pay" };
  try {
    const now = clock.now();
    if (!isTooLate(payment, now)) {
      // Also when it was asked before: the same key gets the same answer, while it may take a provider long to find one.
      if (methodToken === null) throw new Error(`the payment ${payment.id} has no method`);
      return await provider.authorize({ key, amountMinor, currency, methodToken, returnUrl });
    }
    const known = await provider.find({ key, askedAt: action.requestedAt, reference: null });
    if (known !== null) return known;
    return now < addMilliseconds(payment.deadlineAt, graceMs) ? { kind: "unknown" } : { kind: "never asked" };
  } catch {
    // No answer is an answer of its own: the key tells later what became of it.
    return { kind: "unknown" };
  }
}
