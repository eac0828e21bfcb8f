import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { newAction, type Payment } from "../domain/payment.ts";
import { faultsOf, refundable, type RefundInput, type RefundRefusal } from "../domain/refund.ts";
import type { Refund, RefundRequest, TransactionPorts } from "./ports.ts";

/** What asking for a refund needs. `hash`: SHA-256 in hex. */
type Deps = { readonly clock: Clock; readonly ids: IdSource; readonly hash: (text: string) => string };

/**
 * Has money given back, for staff: writes the refund down, and has the provider asked. The same key of the same person gives the
 * same refund. `requestedBy` is the user's id. That they are staff is the caller's to check.
 */
export async function requestRefund(
  ports: TransactionPorts,
  { clock, ids, hash }: Deps,
  requestedBy: string,
  input: RefundInput,
): Promise<Result<{ readonly refund: Refund; readonly payment: Payment }, readonly RefundRefusal[]>> {
  const faults = faultsOf(input);
  if (faults.length > 0) return refuse(faults);
  // One refund of a payment at a time: what two of them add up to must be seen by the second.
  const payment = await ports.refunds.lockPayment(input.paymentId);
  if (payment === null) return refuse([{ code: "NOT_FOUND" }]);
  const inputHash = hash(canonicalJson(input));
  const again = (known: RefundRequest | null) =>
    known?.inputHash === inputHash
      ? ok({ refund: known, payment })
      : refuse([{ code: "IDEMPOTENCY_KEY_REUSED" } as const]);
  const known = await ports.refunds.byKey(requestedBy, input.idempotencyKey);
  if (known !== null) return again(known);
  const amount = refundable(payment, input.amount, await ports.refunds.counted(payment.id));
  if (!amount.ok) return refuse([amount.refusal]);
  const requestedAt = clock.now();
  const refund: RefundRequest = {
    action: newAction({
      id: ids.next("ref"),
      paymentId: payment.id,
      kind: "REFUND",
      holdRound: payment.holdRound,
      amountMinor: amount.value,
      requestedAt,
    }),
    reason: input.reason.trim(),
    requestedBy,
    idempotencyKey: input.idempotencyKey,
    inputHash,
  };
  // Somebody may have used the key for another payment in this very moment.
  if (!(await ports.refunds.add(refund))) return again(await ports.refunds.byKey(requestedBy, input.idempotencyKey));
  await ports.schedule("refund", refund.action.id, requestedAt);
  return ok({ refund, payment });
}
