import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import { refusedBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { captureKey, captureSignal, movePayment, type Payment, type PaymentAction } from "../domain/payment.ts";
import { holdOf } from "./hold-of.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { OperationAnswer, PaymentProvider } from "./provider.ts";
import { settleOvertaken } from "./settle-overtaken.ts";

type Deps = { readonly clock: Clock; readonly provider: PaymentProvider };

/** Takes the money for a parcel that left, and tries again until it worked. Safe to run again at any point. */
export async function capturePayment(ports: TransactionPorts, deps: Deps, shipmentId: string): Promise<void> {
  const task = await ports.payments.captureTask(shipmentId);
  if (task === null || task.action.status === "SUCCEEDED") return;
  const { payment, action } = task;
  if (movePayment(payment.status, "PART_TAKEN") === null) return refuseForGood(ports, deps, task);
  const answer = await deps.provider
    .capture({
      key: captureKey(payment.attemptId, shipmentId, action.refusals),
      hold: holdOf(payment),
      amountMinor: action.amountMinor,
      currency: payment.currency,
      wasAsked: action.tries > 0,
    })
    .catch((): OperationAnswer | null => null);
  const now = deps.clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (answer?.kind === "done") return settleTaken(ports, payment, asked, now);
  if (answer?.kind === "refused") {
    const refused = { ...asked, status: "FAILED" as const, refusals: action.refusals + 1, reason: answer.reason };
    await ports.payments.saveAction(refused);
    // Told once: a bank that keeps saying no is one fact, not one a minute.
    if (action.refusals === 0) await ports.publish.captureFailed(payment, refused, answer.reason, now);
    await ports.schedule("capture", shipmentId, addMilliseconds(now, retryDelayMs(refused.refusals, refusedBackoff)));
    return;
  }
  await ports.payments.saveAction({ ...asked, status: "UNKNOWN" });
  await ports.schedule("capture", shipmentId, addMilliseconds(now, retryDelayMs(asked.tries, unknownBackoff)));
}

async function settleTaken(ports: TransactionPorts, found: Payment, asked: PaymentAction, now: Date): Promise<void> {
  const action = { ...asked, status: "SUCCEEDED" as const, reason: null, settledAt: now };
  const after = await settleOvertaken(ports, found, action, (before) => {
    const capturedMinor = before.capturedMinor + action.amountMinor;
    const status = movePayment(before.status, captureSignal(before, capturedMinor));
    return status === null ? null : { ...before, capturedMinor, status };
  });
  await ports.publish.captured(after, action, now);
}

/** The hold was ended or never was: asking the provider could only fail. Somebody has to look. */
async function refuseForGood(
  ports: TransactionPorts,
  { clock }: Deps,
  { payment, action }: PaymentTask,
): Promise<void> {
  const now = clock.now();
  const reason = `payment_${payment.status.toLowerCase()}`;
  await ports.payments.saveAction({ ...action, status: "FAILED", reason, settledAt: now });
  await ports.publish.captureFailed(payment, action, reason, now);
}
