import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { pendingBackoff, refusedBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { movePayment, type PaymentAction, refundKey, refundSignal } from "../domain/payment.ts";
import { assignHold } from "./assign-hold.ts";
import { bookRefund, type BookingDeps } from "./book-money.ts";
import { holdOf } from "./hold-of.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { PaymentProvider, RefundAnswer } from "./provider.ts";
import { settleOvertaken } from "./settle-overtaken.ts";

type Deps = BookingDeps & { readonly clock: Clock; readonly ids: IdSource; readonly provider: PaymentProvider };

/**
 * Gives money back, and asks again until the provider decided. A refusal is final: staff see it and find another way. What an order
 * was credited waits until the money for it was taken. Safe to run again at any point.
 */
export async function refundPayment(ports: TransactionPorts, deps: Deps, refundId: string): Promise<void> {
  const task = await ports.payments.refundTask(refundId);
  if (task === null || task.action.settledAt !== null) return;
  const { payment, action } = task;
  const isUnasked = action.status === "REQUESTED" && action.tries === 0;
  if (isUnasked) {
    // The bank took the money back: giving it back as well would be giving it twice.
    if (payment.status === "CHARGED_BACK") return settleFailed(ports, task, action, "charged_back", deps.clock.now());
    const assigned = await assignHold(ports, deps, task);
    if (assigned === "nothing left") return settleFailed(ports, task, action, "nothing_left", deps.clock.now());
    if (assigned === "later") return;
  }
  const answer = await deps.provider
    .refund({
      key: refundKey(payment.attemptId, refundId, action.refusals),
      hold: holdOf(task),
      amountMinor: action.amountMinor,
      currency: payment.currency,
      wasAsked: !isUnasked,
    })
    .catch((): RefundAnswer | null => null);
  const now = deps.clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (answer?.kind === "done") return settleGiven(ports, deps, task, asked, now);
  if (answer?.kind === "refused") {
    const isRace = action.creditId !== null && answer.reason === "amount_too_large";
    return isRace ? askLater(ports, asked, answer.reason, now) : settleFailed(ports, task, asked, answer.reason, now);
  }
  await ports.payments.saveAction({ ...asked, status: answer === null ? "UNKNOWN" : "PENDING" });
  const backoff = answer === null ? { ...unknownBackoff, capMs: 300_000 } : pendingBackoff;
  await ports.schedule("refund", refundId, addMilliseconds(now, retryDelayMs(asked.tries, backoff)));
}

/** Another refund of the same money was quicker than its capture: asked again, as a new request. */
async function askLater(ports: TransactionPorts, asked: PaymentAction, reason: string, now: Date): Promise<void> {
  const again = { ...asked, status: "REQUESTED" as const, refusals: asked.refusals + 1, tries: 0, reason };
  await ports.payments.saveAction(again);
  await ports.schedule("refund", asked.id, addMilliseconds(now, retryDelayMs(again.refusals, refusedBackoff)));
}

async function settleFailed(
  ports: TransactionPorts,
  { payment }: PaymentTask,
  asked: PaymentAction,
  reason: string,
  now: Date,
): Promise<void> {
  const failed = { ...asked, status: "FAILED" as const, refusals: asked.refusals + 1, reason, settledAt: now };
  await ports.payments.saveAction(failed);
  await ports.publish.refundFailed(payment, failed, reason, now);
}

async function settleGiven(
  ports: TransactionPorts,
  deps: Deps,
  { payment: found }: PaymentTask,
  asked: PaymentAction,
  now: Date,
): Promise<void> {
  const action = { ...asked, status: "SUCCEEDED" as const, reason: null, settledAt: now };
  const { after } = await settleOvertaken(ports, found, action, (before) => {
    const refundedMinor = before.refundedMinor + action.amountMinor;
    const status = movePayment(before.status, refundSignal(before, refundedMinor));
    return status === null ? null : { ...before, refundedMinor, status };
  });
  await ports.publish.refunded(after, action, now);
  await bookRefund(ports, deps, after, action, now);
}
