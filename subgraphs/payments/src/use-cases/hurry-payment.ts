import type { Clock } from "@novatech/kernel/clock";
import { canSee, type Onlooker } from "../domain/access.ts";
import type { Payment } from "../domain/payment.ts";
import type { TransactionPorts } from "./ports.ts";

/** Has a payment looked at now by whose hold it is, as far as its shopper was sent to their bank. */
export async function hurryPayment(
  ports: TransactionPorts,
  { clock }: { readonly clock: Clock },
  { reference }: { readonly reference: string },
): Promise<void> {
  const payment = await ports.payments.paymentOfHold({ reference, attemptId: null });
  if (payment?.status === "ACTION_REQUIRED") await ports.schedule("authorize", payment.id, clock.now());
}

/**
 * The shopper says that they are back from their bank: the provider is asked now what came of it. Returns the payment as it is until
 * then; null when there is none or it is another's. Of one whose bank wants nothing any more nothing happens.
 */
export async function completeAction(
  ports: TransactionPorts,
  { clock }: { readonly clock: Clock },
  onlooker: Onlooker,
  attemptId: string,
): Promise<Payment | null> {
  const payment = await ports.payments.paymentOfAttempt(attemptId);
  if (payment === null || !canSee(onlooker, payment)) return null;
  if (payment.status === "ACTION_REQUIRED") await ports.schedule("authorize", payment.id, clock.now());
  return payment;
}
