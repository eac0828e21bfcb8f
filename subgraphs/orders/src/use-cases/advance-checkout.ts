import { type CheckoutSignal, checkoutPosition } from "../domain/checkout-attempt.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** The stock is held: asks for the money. Nothing happens when the check-out is further or decided. */
export async function requestPayment(ports: TransactionPorts, attemptId: string, cause: Cause): Promise<void> {
  const moved = await ports.attempts.move(attemptId, "STOCK_RESERVED", cause.at);
  if (moved === null) return;
  if (moved.paymentMethodToken === null) throw new Error(`the attempt ${attemptId} has no payment method`);
  await ports.publish.paymentRequested(moved.attempt, moved.paymentMethodToken, cause);
  ports.hint({ kind: "checkout", id: attemptId, position: checkoutPosition(moved.attempt.status) });
}

/** Ends a check-out without an order and has stock and money freed. Nothing happens when it is decided. */
export async function failCheckout(
  ports: TransactionPorts,
  attemptId: string,
  signal: Exclude<CheckoutSignal, "STOCK_RESERVED" | "PAYMENT_AUTHORIZED">,
  cause: Cause,
  unavailableVariantIds: readonly string[] = [],
): Promise<void> {
  const moved = await ports.attempts.move(attemptId, signal, cause.at, unavailableVariantIds);
  if (moved === null) return;
  await ports.attempts.forgetContact(moved.attempt.orderId);
  await ports.publish.checkoutFailed(moved.attempt, cause);
  ports.hint({ kind: "checkout", id: attemptId, position: checkoutPosition(moved.attempt.status) });
}
