import { type OrderFact, orderOf, recordFact } from "../domain/order.ts";
import { projectOrder } from "../domain/projection.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/**
 * Writes down what another room says of an order, and what follows from it. A fact that is known already changes nothing.
 * Rejects when there is no such order: a lost order is a fault, not something to pass over.
 */
export async function recordOrderFact(
  ports: TransactionPorts,
  orderId: string,
  fact: OrderFact,
  cause: Cause,
): Promise<void> {
  const history = await ports.orders.lock(orderId);
  if (history === null) throw new Error(`there is no order ${orderId}`);
  const events = recordFact(orderOf(history), fact, cause.at);
  if (events.length === 0) return;
  const projection = projectOrder([...history, ...events]);
  await ports.orders.append(events, projection);
  await ports.publish.orderMoved(events, cause);
  ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
}
