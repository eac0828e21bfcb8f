import { type OrderFact, orderOf, recordFact } from "../domain/order.ts";
import { projectOrder } from "../domain/projection.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** Facts of one order come from three rooms: that eight in a row were faster says that something else is wrong. */
const maxRaces = 8;

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
  for (let race = 1; ; race += 1) {
    const history = await ports.orders.history(orderId);
    if (history === null) throw new Error(`there is no order ${orderId}`);
    const [event, ...others] = recordFact(orderOf(history), fact, cause.at);
    if (event === undefined) return;
    const projection = projectOrder([...history, event, ...others]);
    if (await ports.orders.append([event, ...others], projection)) {
      await ports.publish.orderMoved([event, ...others], cause);
      ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
      return;
    }
    if (race === maxRaces) throw new Error(`the order ${orderId} changed ${maxRaces} times while a fact was written`);
  }
}
