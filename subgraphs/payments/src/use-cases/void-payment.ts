import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { movePayment, voidKey } from "../domain/payment.ts";
import { holdOf } from "./hold-of.ts";
import type { TransactionPorts } from "./ports.ts";
import type { OperationAnswer, PaymentProvider } from "./provider.ts";

/** A check-out failed: what is held for it is released, what is being asked for will be, what comes later is not begun. */
export async function releaseForFailedCheckout(
  ports: TransactionPorts,
  deps: { readonly clock: Clock; readonly ids: IdSource },
  attemptId: string,
): Promise<void> {
  const payment = await ports.payments.markUnwanted(attemptId, deps.clock.now());
  // While it is INITIATED its own step is due or running, and will find the mark.
  if (payment?.status === "AUTHORIZED") await requestVoid(ports, deps, payment.id);
}

/** Has a hold released. Asked for twice, it is released once. */
export async function requestVoid(
  ports: TransactionPorts,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
  paymentId: string,
): Promise<void> {
  const requestedAt = clock.now();
  await ports.payments.addAction({
    id: ids.next("pact"),
    paymentId,
    kind: "VOID",
    status: "REQUESTED",
    shipmentId: null,
    amountMinor: 0n,
    refusals: 0,
    tries: 0,
    reason: null,
    requestedAt,
    settledAt: null,
  });
  await ports.schedule("void", paymentId, requestedAt);
}

/** Releases a hold at the provider; tries again until it worked, since otherwise a shopper's money stays blocked. */
export async function voidPayment(
  ports: TransactionPorts,
  { clock, provider }: { readonly clock: Clock; readonly provider: PaymentProvider },
  paymentId: string,
): Promise<void> {
  const task = await ports.payments.task(paymentId, "VOID");
  const status = task === null ? null : movePayment(task.payment.status, "RELEASED");
  if (task === null || status === null) return;
  const answer = await provider
    .void({ key: voidKey(task.payment.attemptId), hold: holdOf(task.payment) })
    .catch((): OperationAnswer | null => null);
  const now = clock.now();
  const action = { ...task.action, tries: task.action.tries + 1 };
  if (answer?.kind === "done") {
    const after = { ...task.payment, status };
    const settled = await ports.payments.settle(task.payment, after, {
      ...action,
      status: "SUCCEEDED",
      settledAt: now,
    });
    if (settled !== null) await ports.publish.voided(after, now);
    return;
  }
  const failed =
    answer === null ? { status: "UNKNOWN" as const } : { status: "FAILED" as const, reason: answer.reason };
  await ports.payments.saveAction({ ...action, ...failed });
  const dueAt = addMilliseconds(now, retryDelayMs(action.tries, { ...unknownBackoff, capMs: 300_000 }));
  await ports.schedule("void", paymentId, dueAt);
}
