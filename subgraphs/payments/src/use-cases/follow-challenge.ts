import { addMilliseconds } from "@novatech/kernel/clock";
import { actionBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { authorizationKey, type Payment, type PaymentAction, voidKey } from "../domain/payment.ts";
import { holdOf } from "./hold-of.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { AuthorizationAnswer, OperationAnswer } from "./provider.ts";
import { isTooLate, moved, settleHeld, settleNothing, settleRefused, type StepDeps } from "./settle-authorization.ts";

/** How long after its end a challenge that was passed still counts, in milliseconds: nobody looks at the very moment. */
const lateMs = 2_000;

/** The shopper's bank wants to see them: told with until when, unless nobody waits any more; then it is ended at the provider. */
export async function beginChallenge(
  ports: TransactionPorts,
  { actionTtlMs }: StepDeps,
  before: Payment,
  asked: PaymentAction,
  { reference, url, expiresAt }: Extract<AuthorizationAnswer, { kind: "action_required" }>,
  now: Date,
): Promise<void> {
  const isLate = isTooLate(before, now);
  const latest = addMilliseconds(now, isLate ? 0 : actionTtlMs);
  const after: Payment = {
    ...before,
    status: moved(before, "CHALLENGED"),
    providerReference: reference,
    actionUrl: url,
    actionExpiresAt: expiresAt !== null && expiresAt < latest ? expiresAt : latest,
  };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "PENDING", tries: 0 });
  if (settled === null) throw new Error(`the payment ${before.id} changed while the provider was asked`);
  if (!isLate && !settled.isUnwanted) await ports.publish.actionRequired(after, now);
  await ports.schedule("authorize", before.id, settled.isUnwanted ? now : nextLook(after, 1, now));
}

const nextLook = ({ actionExpiresAt }: Payment, tries: number, now: Date): Date => {
  const dueAt = addMilliseconds(now, retryDelayMs(tries, actionBackoff));
  // At the end somebody has to look, however long the last pause was; not over and over once it has passed.
  return actionExpiresAt !== null && now < actionExpiresAt && actionExpiresAt < dueAt ? actionExpiresAt : dueAt;
};

/**
 * Looks whether the shopper was at their bank. When they must have been and were not, or the check-out failed, what is there is
 * ended at the provider, so that no money is held later; only then it is told.
 */
export async function followChallenge(ports: TransactionPorts, deps: StepDeps, task: PaymentTask): Promise<void> {
  const { payment, action } = task;
  const askedAt = action.requestedAt;
  const found = await deps.provider
    .find({ key: authorizationKey(payment.attemptId), askedAt, reference: payment.providerReference })
    .catch(() => "unknown" as const);
  const now = deps.clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (found === "unknown") return lookAgain(ports, payment, asked, now);
  if (found?.kind === "refused") return settleRefused(ports, payment, asked, found.reason, now);
  if (found?.kind === "held") {
    const limit = payment.actionExpiresAt === null ? null : addMilliseconds(payment.actionExpiresAt, lateMs);
    const counts = limit !== null && now < limit ? { ...payment, actionExpiresAt: limit } : payment;
    return settleHeld(ports, deps, counts, asked, found, now);
  }
  if (!isTooLate(payment, now)) return lookAgain(ports, payment, asked, now);
  const ended = await deps.provider
    .release({ key: `${voidKey(payment.attemptId, 0, action.tries)}:challenge`, hold: holdOf(task) })
    .catch((): OperationAnswer | null => null);
  const after = deps.clock.now();
  if (ended?.kind === "done") return settleNothing(ports, payment, asked, "TIMED_OUT", "action_expired", after);
  await ports.payments.saveAction({ ...asked, status: "UNKNOWN", reason: ended?.reason ?? null });
  await ports.schedule("authorize", payment.id, addMilliseconds(after, retryDelayMs(asked.tries, unknownBackoff)));
}

async function lookAgain(ports: TransactionPorts, payment: Payment, asked: PaymentAction, now: Date): Promise<void> {
  await ports.payments.saveAction({ ...asked, status: "PENDING" });
  await ports.schedule("authorize", payment.id, nextLook(payment, asked.tries, now));
}
