import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { movePayment, type Payment, type PaymentAction, type PaymentSignal, wantedUntil } from "../domain/payment.ts";
import type { TransactionPorts } from "./ports.ts";
import type { AuthorizationAnswer, PaymentProvider } from "./provider.ts";
import { requestRelease } from "./release-hold.ts";

/** What a step needs. */
export type StepDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly provider: PaymentProvider;
  /** How long a shopper may stay at their bank, in milliseconds. */
  readonly actionTtlMs: number;
};

/** Whether nobody waits for the money any more. */
export const isTooLate = (payment: Payment, now: Date): boolean => payment.isUnwanted || now >= wantedUntil(payment);

/** Money that is held; without card and reference where there was nothing to hold. */
type HeldMoney =
  | Extract<AuthorizationAnswer, { kind: "held" }>
  | { readonly card: null; readonly reference: null; readonly isTakenOnce: false; readonly expiresAt: null };

/** The money is held: told, or released when nobody waits for it any more. */
export async function settleHeld(
  ports: TransactionPorts,
  deps: StepDeps,
  before: Payment,
  asked: PaymentAction,
  { card, reference, isTakenOnce, expiresAt }: HeldMoney,
  now: Date,
): Promise<void> {
  const after: Payment = {
    ...before,
    status: moved(before, "MONEY_HELD"),
    authorizedMinor: before.amountMinor,
    cardBrand: card?.brand ?? null,
    cardLast4: card?.last4 ?? null,
    actionUrl: null,
    actionExpiresAt: null,
    providerReference: reference,
    isTakenOnce,
    holdExpiresAt: expiresAt,
    isUnwanted: isTooLate(before, now),
  };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "SUCCEEDED", settledAt: now });
  if (settled === null) throw new Error(`the payment ${before.id} changed while the provider was asked`);
  if (!settled.isUnwanted) return ports.publish.authorized(after, now);
  // Never "authorised": an order could be made of it while the money is being released.
  await ports.publish.declined(after, before.status === "ACTION_REQUIRED" ? "action_expired" : "deadline", now);
  await requestRelease(ports, deps, after);
}

/** The provider said no: told. */
export async function settleRefused(
  ports: TransactionPorts,
  before: Payment,
  asked: PaymentAction,
  reason: string,
  now: Date,
): Promise<void> {
  const after = { ...before, status: moved(before, "REFUSED"), actionUrl: null, actionExpiresAt: null };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "FAILED", reason, settledAt: now });
  if (settled !== null) await ports.publish.declined(after, reason, now);
}

/** Nothing is held and nothing ever will be: told as the end of a hold when the check-out failed, else as `signal`. */
export async function settleNothing(
  ports: TransactionPorts,
  before: Payment,
  asked: PaymentAction,
  signal: "REFUSED" | "TIMED_OUT",
  why: string,
  now: Date,
): Promise<void> {
  const reason = before.isUnwanted ? "unwanted" : why;
  const status = moved(before, before.isUnwanted ? "DROPPED" : signal);
  const after = { ...before, status, actionUrl: null, actionExpiresAt: null };
  const settled = await ports.payments.settle(before, after, { ...asked, status: "FAILED", reason, settledAt: now });
  if (settled === null) return;
  if (before.isUnwanted) await ports.publish.voided(after, now);
  else await ports.publish.declined(after, reason, now);
}

/** Where a signal leads. Throws when it is not legal there. */
export function moved(payment: Payment, signal: PaymentSignal): Payment["status"] {
  const status = movePayment(payment.status, signal);
  if (status === null) throw new Error(`${signal} is not legal for a payment that is ${payment.status}`);
  return status;
}
