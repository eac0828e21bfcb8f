import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import { placeOrder as placed } from "../domain/order.ts";
import { projectOrder } from "../domain/projection.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** 2^40 numbers: that eight drawn in a row are taken says that something else is wrong. */
const maxDraws = 8;

/** Stock and money are held: makes the order of a check-out. Rejects when no free number is found. */
export async function placeOrder(ports: TransactionPorts, attempt: CheckoutAttempt, cause: Cause): Promise<void> {
  const { id: attemptId, orderId, customerId, accessTokenHash, draft } = attempt;
  for (let draw = 1; ; draw += 1) {
    const number = ports.drawNumber();
    const event = placed(
      orderId,
      { number, attemptId, customerId, accessTokenHash, draft, heldFor: null, reviewReasons: [] },
      cause.at,
    );
    const projection = projectOrder([event]);
    if (await ports.orders.place(event, projection)) {
      await ports.publish.orderPlaced(projection.order, draft, cause);
      ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
      return;
    }
    if (draw === maxDraws) throw new Error(`no free order number in ${maxDraws} draws`);
  }
}
