import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { refusedBackoff, retryDelayMs, unknownBackoff } from "../domain/backoff.ts";
import { captureKey, captureSignal, movePayment, type Payment, type PaymentAction, restOf } from "../domain/payment.ts";
import { bookSale, type BookingDeps } from "./book-money.ts";
import { holdOf } from "./hold-of.ts";
import { hastenSteps } from "./look-at-payment.ts";
import type { PaymentTask, TransactionPorts } from "./ports.ts";
import type { OperationAnswer, PaymentProvider } from "./provider.ts";
import { requestRelease } from "./release-hold.ts";
import { settleOvertaken } from "./settle-overtaken.ts";

type Deps = BookingDeps & { readonly clock: Clock; readonly ids: IdSource; readonly provider: PaymentProvider };

/** Takes the money for a parcel that left, and tries again until it worked. Safe to run again at any point. */
export async function capturePayment(ports: TransactionPorts, deps: Deps, shipmentId: string): Promise<void> {
  const task = await ports.payments.captureTask(shipmentId);
  if (task === null || task.action.settledAt !== null) return;
  const { payment, action } = task;
  if (payment.status === "CHARGED_BACK" || movePayment(payment.status, "PART_TAKEN") === null)
    return refuseForGood(ports, deps, task);
  const answer = await deps.provider
    .capture({
      key: captureKey(payment.attemptId, shipmentId, action.refusals, action.holdRound),
      hold: holdOf(task),
      amountMinor: action.amountMinor,
      currency: payment.currency,
      wasAsked: action.tries > 0 || action.holdRound !== payment.holdRound,
    })
    .catch((): OperationAnswer | null => null);
  const now = deps.clock.now();
  const asked = { ...action, tries: action.tries + 1 };
  if (answer?.kind === "done") return settleTaken(ports, deps, payment, asked, now);
  if (answer?.kind === "refused")
    return (await wasTakenBefore(deps, task))
      ? settleTaken(ports, deps, payment, asked, now)
      : settleRefused(ports, payment, asked, answer.reason, now);
  await ports.payments.saveAction({ ...asked, status: "UNKNOWN" });
  await ports.schedule("capture", shipmentId, addMilliseconds(now, retryDelayMs(asked.tries, unknownBackoff)));
}

/**
 * Whether the provider has this money already, by a question that our books have forgotten: they were restored to a moment before it, and
 * the parcel has another id now. Only where too little is left of the hold: what our other parcels may just be taking always leaves
 * enough for this one, since all of them together are at most what is held.
 */
async function wasTakenBefore({ provider }: Deps, task: PaymentTask): Promise<boolean> {
  const { payment, action } = task;
  // Of an older hold our books do not say how much was taken.
  if (action.holdRound !== payment.holdRound) return false;
  const theirs = await provider.look(holdOf(task).reference).catch(() => null);
  if (theirs === null) return false;
  const unbookedMinor = theirs.capturedMinor - payment.capturedMinor;
  return theirs.amountMinor - theirs.capturedMinor < action.amountMinor && unbookedMinor >= action.amountMinor;
}

async function settleTaken(
  ports: TransactionPorts,
  deps: Deps,
  found: Payment,
  asked: PaymentAction,
  now: Date,
): Promise<void> {
  const action = { ...asked, status: "SUCCEEDED" as const, reason: null, settledAt: now };
  const { after, settled } = await settleOvertaken(ports, found, action, (before) => {
    const capturedMinor = before.capturedMinor + action.amountMinor;
    const status = movePayment(before.status, captureSignal(before, capturedMinor));
    return status === null ? null : { ...before, capturedMinor, status };
  });
  await ports.publish.captured(after, action, now);
  await bookSale(ports, deps, after, action, now);
  if (settled.finalMinor === after.capturedMinor && restOf(after) > 0n) await requestRelease(ports, deps, after);
  // Credits may have waited for this money.
  if (settled.hasOpenRefunds) await hastenSteps(ports, deps, after.id, "REFUND");
}

async function settleRefused(
  ports: TransactionPorts,
  payment: Payment,
  asked: PaymentAction,
  reason: string,
  now: Date,
): Promise<void> {
  const shipmentId = asked.shipmentId ?? asked.id;
  const isElsewhere = payment.holdRound !== asked.holdRound;
  // Only now is it sure that the hold before did not give it: it is taken of the one that there is.
  const next = isElsewhere ? { holdRound: payment.holdRound, tries: 0 } : { refusals: asked.refusals + 1 };
  const refused = { ...asked, status: "FAILED" as const, reason, ...next };
  await ports.payments.saveAction(refused);
  // Told once: a bank that keeps saying no is one fact, not one a minute.
  if (asked.refusals === 0 && !isElsewhere) await ports.publish.captureFailed(payment, refused, reason, now);
  const waitMs = isElsewhere ? 0 : retryDelayMs(refused.refusals, refusedBackoff);
  await ports.schedule("capture", shipmentId, addMilliseconds(now, waitMs));
}

/** The hold was ended or never was, or the money was taken back: asking the provider could only fail. Somebody has to look. */
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
