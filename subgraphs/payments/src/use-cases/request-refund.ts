import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { isOfMerchant, type Onlooker } from "../domain/access.ts";
import { newAction, type Payment } from "../domain/payment.ts";
import { partsOfUnnamed } from "../domain/settlement.ts";
import { faultsOf, refundable, type RefundInput, type RefundRefusal } from "../domain/refund.ts";
import type { Refund, RefundRequest, TransactionPorts } from "./ports.ts";

/** What asking for a refund needs. `hash`: SHA-256 in hex. */
type Deps = { readonly clock: Clock; readonly ids: IdSource; readonly hash: (text: string) => string };

/** Who wants money given back: staff, or a member of merchants. */
export type RefundRequester = Pick<Onlooker, "isStaff" | "merchantIds"> & { readonly userId: string };

/**
 * Has money given back: writes the refund down, and has the provider asked. Staff may give back of any payment, a merchant's members of
 * their own part, up to what the ledger says it has. The same key of the same person gives the same refund.
 */
export async function requestRefund(
  ports: TransactionPorts,
  { clock, ids, hash }: Deps,
  requester: RefundRequester,
  input: RefundInput,
): Promise<Result<{ readonly refund: Refund; readonly payment: Payment }, readonly RefundRefusal[]>> {
  const faults = faultsOf(input);
  if (faults.length > 0) return refuse(faults);
  // One refund of a payment at a time: what two of them add up to must be seen by the second.
  const { merchantOrderId } = input;
  const ofPart = merchantOrderId === null ? null : await ports.refunds.paymentOfPart(merchantOrderId);
  const notFound = { code: "NOT_FOUND", field: merchantOrderId === null ? "paymentId" : "merchantOrderId" } as const;
  const paymentId = input.paymentId ?? ofPart;
  const isFound = paymentId !== null && (merchantOrderId === null ? requester.isStaff : ofPart === paymentId);
  const payment = isFound ? await ports.refunds.lockPayment(paymentId) : null;
  if (payment === null) return refuse([notFound]);
  const part = merchantOrderId === null ? null : await partOf(ports, payment, merchantOrderId);
  if (part !== null && !isOfMerchant(requester, part.sold.merchantId)) return refuse([notFound]);
  const requestedBy = requester.userId;
  const inputHash = hash(canonicalJson(input));
  const again = (known: RefundRequest | null) =>
    known?.inputHash === inputHash
      ? ok({ refund: known, payment })
      : refuse([{ code: "IDEMPOTENCY_KEY_REUSED" } as const]);
  const known = await ports.refunds.byKey(requestedBy, input.idempotencyKey);
  if (known !== null) return again(known);
  const amount = refundable(payment, input.amount, await ports.refunds.counted(payment.id), part?.leftMinor ?? null);
  if (!amount.ok) return refuse([amount.refusal]);
  const requestedAt = clock.now();
  const refund: RefundRequest = {
    action: newAction({
      id: ids.next("ref"),
      paymentId: payment.id,
      kind: "REFUND",
      holdRound: payment.holdRound,
      merchantOrderId,
      parts: part === null ? null : partsOfUnnamed(amount.value, [part.sold]),
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

/** What the ledger has for a merchant's part, and what of it is not on its way back already. Throws when nothing of it was taken. */
async function partOf(ports: TransactionPorts, { orderId }: Payment, merchantOrderId: string) {
  const sold = (await ports.settlement.sold(orderId)).find((found) => found.merchantOrderId === merchantOrderId);
  if (sold === undefined) throw new Error(`the part ${merchantOrderId} is not in the ledger of the order ${orderId}`);
  return { sold, leftMinor: sold.grossMinor - (await ports.refunds.openOfPart(merchantOrderId)) };
}
