import { addMilliseconds } from "@novatech/kernel/clock";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/**
 * A failed check-out should be free of everything by now. When it is not, tells the one who is given and looks again later. Nobody
 * is asked again: events are delivered until they are handled, so whoever has not answered is what is broken.
 */
export async function watchCompensation(
  ports: TransactionPorts,
  attemptId: string,
  cause: Cause,
  overdue: (attempt: CheckoutAttempt) => void,
): Promise<void> {
  const attempt = await ports.attempts.find(attemptId);
  if (attempt.status !== "COMPENSATING") return;
  overdue(attempt);
  await ports.setCompensationAlarm(attemptId, addMilliseconds(cause.at, ports.checkoutTimes.compensationAlarmMs));
}
