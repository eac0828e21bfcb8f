import { addMilliseconds } from "@novatech/kernel/clock";
import { checkoutPosition } from "../domain/checkout-attempt.ts";
import type { CheckoutSignal } from "../domain/checkout-machine.ts";
import { placeOrder } from "./place-order.ts";
import type { AttemptMove, Cause, MovedAttempt, TransactionPorts } from "./ports.ts";

/** What a signal may bring with it. */
export type SignalDetails = Partial<Pick<AttemptMove, "stockRound" | "deadlineAt" | "unavailableVariantIds">>;

/**
 * Something happened to a check-out: moves it by the machine's table and does what follows from where it gets. Nothing happens when
 * the signal is late or repeated. Rejects when there is no such attempt.
 */
export async function advanceCheckout(
  ports: TransactionPorts,
  attemptId: string,
  signal: CheckoutSignal,
  cause: Cause,
  details: SignalDetails = {},
): Promise<void> {
  const { deadlineMs, compensationAlarmMs } = ports.checkoutTimes;
  const moved = await ports.attempts.move(attemptId, {
    signal,
    at: cause.at,
    deadlineAt: addMilliseconds(cause.at, deadlineMs),
    alarmAt: addMilliseconds(cause.at, compensationAlarmMs),
    ...details,
  });
  if (moved === null || moved.attempt.status === moved.from) return;
  await follow(ports, moved, cause);
  if (isAnswered(moved)) ports.countDecided(moved.attempt, cause.at);
  ports.hint({ kind: "checkout", id: attemptId, position: checkoutPosition(moved.attempt.status) });
}

/** Whether this is when the shopper hears how it ended: what is freed after a failure is no wait of theirs. */
const isAnswered = ({ attempt: { status }, from }: MovedAttempt): boolean =>
  status === "PLACED" || status === "COMPENSATING" || (status === "FAILED" && from !== "COMPENSATING");

async function follow(ports: TransactionPorts, moved: MovedAttempt, cause: Cause): Promise<void> {
  const { attempt, from } = moved;
  switch (attempt.status) {
    case "AUTHORIZING":
      return ports.publish.paymentRequested(moved, cause);
    case "ACTION_REQUIRED":
      return ports.publish.checkoutExtended(attempt, cause);
    case "PLACING":
      return ports.publish.renewalRequested(attempt, cause);
    case "PLACED":
      return placeOrder(ports, attempt, cause);
    case "COMPENSATING":
      return ports.publish.checkoutFailed(attempt, cause);
    case "FAILED":
      // The holders were told when it began to fail.
      return from === "COMPENSATING" ? undefined : ports.publish.checkoutFailed(attempt, cause);
    case "RESERVING":
      throw new Error(`the check-out ${attempt.id} went back to where it began`);
  }
}
