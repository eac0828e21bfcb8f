import { checkoutPosition } from "../domain/checkout-attempt.ts";
import { placeOrder as placed } from "../domain/order.ts";
import { projectOrder } from "../domain/projection.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** 2^40 numbers: that eight drawn in a row are taken says that something else is wrong. */
const maxDraws = 8;

/**
 * The money is held: makes the order of a check-out. Nothing happens when the check-out is decided; payments frees the money
 * when it failed. `drawNumber` gives a number for people, which may be taken.
 */
export async function placeOrder(
  ports: TransactionPorts,
  drawNumber: () => string,
  attemptId: string,
  cause: Cause,
): Promise<void> {
  const moved = await ports.attempts.move(attemptId, "PAYMENT_AUTHORIZED", cause.at);
  if (moved === null) return;
  const { orderId, customerId, accessTokenHash, draft } = moved.attempt;
  for (let draw = 1; ; draw += 1) {
    const event = placed(
      orderId,
      { number: drawNumber(), attemptId, customerId, accessTokenHash, draft, heldFor: null, reviewReasons: [] },
      cause.at,
    );
    const projection = projectOrder([event]);
    if (await ports.orders.place(event, projection)) {
      await ports.publish.orderPlaced(projection.order, draft, cause);
      ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
      ports.hint({ kind: "checkout", id: attemptId, position: checkoutPosition(moved.attempt.status) });
      return;
    }
    if (draw === maxDraws) throw new Error(`no free order number in ${maxDraws} draws`);
  }
}
