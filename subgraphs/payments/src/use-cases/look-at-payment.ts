import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { type Difference, differencesOf, type TheirBooks } from "../domain/books.ts";
import { movePayment, type Payment, type PaymentAction, restOf } from "../domain/payment.ts";
import { bookChargeBack, type BookingDeps } from "./book-money.ts";
import type { TransactionPorts } from "./ports.ts";
import type { PaymentProvider } from "./provider.ts";
import { requestRelease } from "./release-hold.ts";
import { stepOf } from "./step-key.ts";

/** Has every step of a payment run now that is not settled, of one kind or of all. Returns how many. */
export async function hastenSteps(
  ports: TransactionPorts,
  { clock }: { readonly clock: Clock },
  paymentId: string,
  kind: PaymentAction["kind"] | null = null,
): Promise<number> {
  const open = (await ports.payments.openActions(paymentId)).filter((action) => kind === null || action.kind === kind);
  await ports.scheduleAll(open.map(stepOf), clock.now());
  return open.length;
}

/** What looking at a payment needs. */
type Deps = BookingDeps & {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly provider: PaymentProvider;
  readonly report: (difference: Difference) => void;
};

/**
 * Something may have happened at the provider: what is not settled is asked for at once, each by its key. When everything is,
 * our books are compared with the provider's: money the bank took back is booked, money that is held for a payment that has ended is
 * let go, and `report` is told of every other difference: somebody did something that we did not ask for.
 */
export async function lookAtPayment(ports: TransactionPorts, deps: Deps, paymentId: string): Promise<void> {
  const hastened = await hastenSteps(ports, deps, paymentId);
  const payment = await ports.payments.payment(paymentId);
  if (payment === null || payment.providerReference === null) return;
  if (hastened > 0 && payment.capturedMinor === 0n) return;
  const theirs = await deps.provider.look(payment.providerReference);
  if (theirs !== null && theirs.disputedMinor > 0n && (await noteChargeBack(ports, deps, payment, theirs))) return;
  // Of a payment that was held more than once, each hold is compared by the reconciliation.
  if (hastened > 0 || payment.holdRound > 0) return;
  const differences = differencesOf(payment, theirs);
  const hasEnded = payment.status === "EXPIRED" || payment.status === "VOIDED" || payment.status === "DECLINED";
  if (hasEnded && theirs?.state === "OPEN") await requestRelease(ports, deps, payment);
  for (const difference of differences) deps.report(difference);
}

/** The bank took money back: told once. False when it is known, or nothing was taken of it. */
async function noteChargeBack(
  ports: TransactionPorts,
  deps: Deps,
  before: Payment,
  { disputedMinor, disputeReason }: TheirBooks,
): Promise<boolean> {
  const status = movePayment(before.status, "CHARGED_BACK");
  if (status === null) return false;
  const now = deps.clock.now();
  const after: Payment = { ...before, status, chargedBackMinor: disputedMinor };
  if (!(await ports.payments.change(before, after))) throw new Error(`the payment ${before.id} changed meanwhile`);
  await ports.publish.chargedBack(after, disputeReason ?? "unknown", now);
  await bookChargeBack(ports, deps, after, now);
  // Nothing more is taken of it.
  if (restOf(after) > 0n) await requestRelease(ports, deps, after);
  return true;
}
