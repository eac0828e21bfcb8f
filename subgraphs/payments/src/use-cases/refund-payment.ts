import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { pendingBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { movePayment, type PaymentAction, refundKey, refundSignal } from "../domain/payment.ts";
import { holdOf } from "./hold-of.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { PaymentProvider, RefundAnswer } from "./provider.ts";
import { settleOvertaken } from "./settle-overtaken.ts";

/**
 * Gives money back, and asks again until the provider decided. A refusal is final: staff see it and find another way. Safe to run
 * again at any point.
 */
export async function refundPayment(
  ports: TransactionPorts,
  { clock, provider }: { readonly clock: Clock; readonly provider: PaymentProvider },
  refundId: string,
): Promise<void> {
  const task = await ports.payments.refundTask(refundId);
  if (task === null || task.action.settledAt !== null) return;
  const { payment, action } = task;
  const answer = await provider
    .refund({
      key: refundKey(payment.attemptId, refundId),
      hold: holdOf(payment),
      amountMinor: action.amountMinor,
      currency: payment.currency,
      wasAsked: action.tries > 0,
    })
    .catch((): RefundAnswer | null => null);
  const now = clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (answer?.kind === "done") return settleGiven(ports, task, asked, now);
  if (answer?.kind === "refused") {
    const refused = { ...asked, status: "FAILED" as const, refusals: 1, reason: answer.reason, settledAt: now };
    await ports.payments.saveAction(refused);
    return ports.publish.refundFailed(payment, refused, answer.reason, now);
  }
  await ports.payments.saveAction({ ...asked, status: "UNKNOWN" });
  const backoff = answer === null ? { ...unknownBackoff, capMs: 300_000 } : pendingBackoff;
  await ports.schedule("refund", refundId, addMilliseconds(now, retryDelayMs(asked.tries, backoff)));
}

async function settleGiven(
  ports: TransactionPorts,
  { payment: found }: PaymentTask,
  asked: PaymentAction,
  now: Date,
): Promise<void> {
  const action = { ...asked, status: "SUCCEEDED" as const, settledAt: now };
  const after = await settleOvertaken(ports, found, action, (before) => {
    const refundedMinor = before.refundedMinor + action.amountMinor;
    const status = movePayment(before.status, refundSignal(before, refundedMinor));
    return status === null ? null : { ...before, refundedMinor, status };
  });
  await ports.publish.refunded(after, action, now);
}
