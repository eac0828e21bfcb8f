import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { renewalBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import {
  authorizationKey,
  movePayment,
  newAction,
  type Payment,
  type PaymentAction,
  restOf,
  voidKey,
} from "../domain/payment.ts";
import { hastenSteps } from "./look-at-payment.ts";
import type { TransactionPorts } from "./ports.ts";
import { type AuthorizationAnswer, notReauthorizable, type PaymentProvider } from "./provider.ts";
import { requestRelease } from "./release-hold.ts";

type Deps = { readonly clock: Clock; readonly ids: IdSource; readonly provider: PaymentProvider };

/** Has the holds that end before `before` held anew, as far as something of them is still to be taken. */
export async function renewEndingHolds(ports: TransactionPorts, { clock }: Deps, before: Date): Promise<void> {
  const ending = await ports.payments.endingHolds(before);
  await ports.scheduleAll(
    ending.map((paymentId) => ["renew", paymentId] as const),
    clock.now(),
  );
}

/**
 * Holds anew what was not taken of a payment's hold that is about to end, and lets the old hold go. When that does not work until the
 * hold has ended, it is told: nothing more should leave. It is tried again, each time a day later at most, unless the method
 * can never be held anew. Safe to run again at any point.
 */
export async function renewHold(ports: TransactionPorts, deps: Deps, paymentId: string): Promise<void> {
  const payment = await ports.payments.payment(paymentId);
  if (payment === null) return;
  const task = await ports.payments.task(paymentId, "REAUTHORIZE", payment.holdRound + 1);
  if (!needsHold(payment)) return task === null ? undefined : dropRenewal(ports, deps, payment, task.action);
  // Written down before the provider is asked: what a crash leaves held there must be found again.
  if (task === null) return begin(ports, deps, payment);
  const { action } = task;
  if (action.settledAt !== null) return lapseWhenOver(ports, deps, payment, action);
  const answer = await ask(deps, payment, action);
  const now = deps.clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (answer === null) {
    await ports.payments.saveAction({ ...asked, status: "UNKNOWN" });
    const backoff = { ...unknownBackoff, capMs: 300_000 };
    return ports.schedule("renew", paymentId, addMilliseconds(now, retryDelayMs(asked.tries, backoff)));
  }
  if (answer.kind === "held") return settleHeldAgain(ports, deps, payment, asked, answer, now);
  const reason = answer.kind === "refused" ? answer.reason : "authentication_required";
  const isFinal = reason === notReauthorizable;
  const refusals = asked.refusals + 1;
  const refused = { ...asked, status: "FAILED" as const, refusals, reason, settledAt: isFinal ? now : null };
  await ports.payments.saveAction(refused);
  await lapseWhenOver(ports, deps, payment, refused);
}

/** Whether something of its hold is still to be taken: of one that is taken once, nothing after the first time. */
const needsHold = (payment: Payment): boolean =>
  movePayment(payment.status, "HELD_AGAIN") !== null &&
  !payment.isUnwanted &&
  restOf(payment) > 0n &&
  payment.finalMinor !== payment.capturedMinor &&
  !(payment.isTakenOnce && payment.capturedMinor > 0n);

async function begin(ports: TransactionPorts, { clock, ids }: Deps, payment: Payment): Promise<void> {
  const requestedAt = clock.now();
  const { id: paymentId, holdRound } = payment;
  const wanted = { paymentId, kind: "REAUTHORIZE", holdRound: holdRound + 1, amountMinor: restOf(payment) } as const;
  await ports.payments.addAction(newAction({ id: ids.next("pact"), ...wanted, requestedAt }));
  await ports.schedule("renew", paymentId, requestedAt);
}

/** Nothing is to be held any more: what an answer that got lost may have held is let go. */
async function dropRenewal(
  ports: TransactionPorts,
  { clock, provider }: Deps,
  payment: Payment,
  action: PaymentAction,
): Promise<void> {
  if (action.settledAt !== null) return;
  const key = authorizationKey(payment.attemptId, action.holdRound, action.refusals);
  const isDone = await provider
    .find({ key, askedAt: action.requestedAt, reference: null })
    .then(async (found) => {
      if (found?.kind !== "held") return true;
      const hold = { reference: found.reference, isTakenOnce: found.isTakenOnce };
      const wanted = voidKey(payment.attemptId, action.holdRound, action.tries);
      return (await provider.release({ key: wanted, hold })).kind === "done";
    })
    .catch(() => false);
  const now = clock.now();
  const tries = action.tries + 1;
  if (isDone) {
    const dropped = { ...action, tries, status: "FAILED" as const, reason: "not_wanted", settledAt: now };
    return ports.payments.saveAction(dropped);
  }
  await ports.payments.saveAction({ ...action, tries, status: "UNKNOWN" });
  const backoff = { ...unknownBackoff, capMs: 300_000 };
  await ports.schedule("renew", payment.id, addMilliseconds(now, retryDelayMs(tries, backoff)));
}

async function ask(
  { provider }: Deps,
  payment: Payment,
  { holdRound, refusals, amountMinor }: PaymentAction,
): Promise<AuthorizationAnswer | null> {
  const { attemptId, currency, providerReference: reference, isTakenOnce } = payment;
  if (reference === null) throw new Error(`nothing is held for the payment ${payment.id}`);
  const key = authorizationKey(attemptId, holdRound, refusals);
  return provider
    .reauthorize({ key, hold: { reference, isTakenOnce }, amountMinor, currency })
    .catch((): AuthorizationAnswer | null => null);
}

async function settleHeldAgain(
  ports: TransactionPorts,
  deps: Deps,
  before: Payment,
  asked: PaymentAction,
  { card, reference, isTakenOnce, expiresAt }: Extract<AuthorizationAnswer, { kind: "held" }>,
  now: Date,
): Promise<void> {
  const status = movePayment(before.status, "HELD_AGAIN");
  if (status === null) throw new Error(`HELD_AGAIN is not legal for a payment that is ${before.status}`);
  const after: Payment = {
    ...before,
    status,
    cardBrand: card.brand,
    cardLast4: card.last4,
    providerReference: reference,
    isTakenOnce,
    holdRound: asked.holdRound,
    holdExpiresAt: expiresAt,
    isLapsed: false,
  };
  const action = { ...asked, status: "SUCCEEDED" as const, reason: null, settledAt: now };
  const settled = await ports.payments.renew(before, after, action);
  // A capture was quicker: the same key finds the new hold again.
  if (settled === null) return ports.schedule("renew", before.id, now);
  await requestRelease(ports, deps, after, before.holdRound);
  if (before.isLapsed) await ports.publish.reauthorized(after, now);
  await hastenSteps(ports, deps, after.id, "CAPTURE");
  // Meanwhile nothing more may have been wanted.
  if (settled.isUnwanted || settled.finalMinor === after.capturedMinor) await requestRelease(ports, deps, after);
}

/** Not held anew: when the hold has ended by now that is told, once; then, or at its end, it is tried again. */
async function lapseWhenOver(ports: TransactionPorts, { clock }: Deps, before: Payment, refused: PaymentAction) {
  const now = clock.now();
  const { holdExpiresAt } = before;
  const isOver = holdExpiresAt === null || now >= holdExpiresAt;
  if (isOver && !before.isLapsed) {
    const status = movePayment(before.status, "LAPSED");
    if (status === null) return;
    const after: Payment = { ...before, status, isLapsed: true };
    if (!(await ports.payments.change(before, after))) return ports.schedule("renew", before.id, now);
    await ports.publish.authorizationExpired(after, now);
  }
  const isFinal = refused.settledAt !== null;
  if (isOver && isFinal) return;
  const again = addMilliseconds(now, retryDelayMs(refused.refusals, renewalBackoff));
  const dueAt = !isOver && (isFinal || holdExpiresAt < again) ? holdExpiresAt : again;
  await ports.schedule("renew", before.id, dueAt);
}
