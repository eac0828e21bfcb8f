import type { Clock } from "@novatech/kernel/clock";
import { attemptOfAuthorization } from "../domain/payment.ts";
import type { ProviderHint, TransactionPorts } from "./ports.ts";

/**
 * The provider told that something happened to a hold. Whatever it says, and in whatever order: it only has us look soon. False
 * when it told that before.
 */
export async function takeHint(
  ports: TransactionPorts,
  { clock }: { readonly clock: Clock },
  hint: ProviderHint,
): Promise<boolean> {
  const attemptId = hint.key === null ? null : attemptOfAuthorization(hint.key);
  const payment = await ports.payments.paymentOfHold({ reference: hint.reference, attemptId });
  const now = clock.now();
  if (!(await ports.hints.note(hint, payment?.id ?? null, now))) return false;
  // Not the steps themselves: one of them may be running, and whoever sets it anew waits for it to end.
  if (payment !== null) await ports.schedule("look", payment.id, now);
  return true;
}
