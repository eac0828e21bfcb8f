import { ok } from "@novatech/kernel/result";
import { type OrderFact, recordFact } from "../domain/record-fact.ts";
import { changeOrder } from "./change-order.ts";
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
  const { nextId } = ports;
  const recorded = await changeOrder(
    ports,
    orderId,
    (order) => ok(recordFact(order, fact, { at: cause.at, nextId })),
    cause,
  );
  if (recorded === null) throw new Error(`there is no order ${orderId}`);
}
