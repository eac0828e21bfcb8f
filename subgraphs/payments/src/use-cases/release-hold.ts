import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { movePayment, newAction, type Payment, restOf, voidKey } from "../domain/payment.ts";
import { holdOf } from "./hold-of.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { OperationAnswer, PaymentProvider } from "./provider.ts";
import { settleOvertaken } from "./settle-overtaken.ts";
import { holdStepKey } from "./step-key.ts";

type Deps = { readonly clock: Clock; readonly ids: IdSource };

/** A check-out failed: what is held for it is released, what is being asked for will be, what comes later is not begun. */
export async function releaseForFailedCheckout(ports: TransactionPorts, deps: Deps, attemptId: string): Promise<void> {
  const payment = await ports.payments.markUnwanted(attemptId, deps.clock.now());
  // While it is INITIATED its own step is due or running, and will find the mark.
  if (payment?.status === "ACTION_REQUIRED") await ports.schedule("authorize", payment.id, deps.clock.now());
  if (payment?.status === "AUTHORIZED" || payment?.status === "AUTH_EXPIRED")
    await requestRelease(ports, deps, payment);
}

/** Has a hold of a payment let go, by default the one it has. Asked for twice, it is let go once. */
export async function requestRelease(
  ports: TransactionPorts,
  { clock, ids }: Deps,
  payment: Payment,
  round = payment.holdRound,
): Promise<void> {
  const requestedAt = clock.now();
  const id = ids.next("pact");
  await ports.payments.addAction(
    newAction({ id, paymentId: payment.id, kind: "VOID", holdRound: round, amountMinor: 0n, requestedAt }),
  );
  await ports.schedule("void", holdStepKey(payment.id, round), requestedAt);
}

/**
 * Lets go of what was not taken of a hold; tries again until it worked, since otherwise a shopper's money stays blocked. Told as
 * the end of the payment when nothing was taken.
 */
export async function releaseHold(
  ports: TransactionPorts,
  { clock, provider }: { readonly clock: Clock; readonly provider: PaymentProvider },
  { paymentId, round }: { readonly paymentId: string; readonly round: number },
): Promise<void> {
  const task = await ports.payments.task(paymentId, "VOID", round);
  if (task === null || task.action.settledAt !== null) return;
  const answer = await release(provider, task, round);
  const now = clock.now();
  const action = { ...task.action, tries: task.action.tries + 1 };
  if (answer?.kind === "done") return settleReleased(ports, { ...task, action }, now);
  const failed =
    answer === null ? { status: "UNKNOWN" as const } : { status: "FAILED" as const, reason: answer.reason };
  await ports.payments.saveAction({ ...action, ...failed });
  const dueAt = addMilliseconds(now, retryDelayMs(action.tries, { ...unknownBackoff, capMs: 300_000 }));
  await ports.schedule("void", holdStepKey(paymentId, round), dueAt);
}

async function release(provider: PaymentProvider, task: PaymentTask, round: number): Promise<OperationAnswer | null> {
  // Of a payment of nothing the provider never heard.
  if (task.payment.amountMinor === 0n) return { kind: "done" };
  return provider
    .release({ key: voidKey(task.payment.attemptId, round, task.action.tries), hold: holdOf(task) })
    .catch(() => null);
}

async function settleReleased(ports: TransactionPorts, { payment, action: asked }: PaymentTask, now: Date) {
  const action = { ...asked, status: "SUCCEEDED" as const, reason: null, settledAt: now };
  // Of a former hold, or of money that appeared after its payment had ended, our books know nothing that changes.
  if (action.holdRound !== payment.holdRound || movePayment(payment.status, "RELEASED") === null)
    return ports.payments.saveAction(action);
  const { after } = await settleOvertaken(ports, payment, action, (before) => {
    const status = movePayment(before.status, "RELEASED");
    const releasedMinor = before.releasedMinor + restOf(before);
    return status === null ? null : { ...before, status, releasedMinor, isLapsed: false, holdExpiresAt: null };
  });
  if (after.status === "VOIDED") await ports.publish.voided(after, now);
}
