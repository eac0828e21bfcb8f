import { ok, type Result } from "@novatech/kernel/result";
import { type Order, orderOf } from "../domain/order.ts";
import { projectNews } from "../domain/projection.ts";
import type { OrderEvent } from "../domain/order-event.ts";
import type { Step } from "../domain/record-fact.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** Facts of one order come from three rooms: that eight in a row were faster says that something else is wrong. */
const maxRaces = 8;

/**
 * Changes an order as `decide` says, tells other rooms and streams, and sets what ends by itself. `decide` is asked again when somebody was
 * faster, and may refuse or find that there is nothing to do. Resolves to what happened; null when there is no such order.
 */
export async function changeOrder<Refusal>(
  ports: TransactionPorts,
  orderId: string,
  decide: (order: Order) => Result<readonly Step[], Refusal>,
  cause: Cause,
): Promise<Result<readonly Step[], Refusal> | null> {
  for (let race = 1; ; race += 1) {
    const history = await ports.orders.history(orderId);
    if (history === null) return null;
    const decision = decide(orderOf(history));
    if (!decision.ok) return decision;
    const steps = decision.value;
    const [event, ...others] = steps.map((step): OrderEvent => step.event);
    if (event === undefined) return ok([]);
    const { projection, fresh } = projectNews(history, [event, ...others]);
    if (await ports.orders.append([event, ...others], projection, fresh)) {
      await ports.publish.orderMoved(steps, cause);
      await setTimers(ports, steps);
      if (fresh.length > 0) ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
      return ok(steps);
    }
    if (race === maxRaces) throw new Error(`the order ${orderId} changed ${maxRaces} times while it was written`);
  }
}

async function setTimers(ports: TransactionPorts, steps: readonly Step[]): Promise<void> {
  for (const { event } of steps) {
    const { orderId, occurredAt, data } = event;
    if (data.type === "ORDER_HELD") await ports.timers.endHold(orderId, data.reason, occurredAt);
    if (data.type === "RETURN_APPROVED") await ports.timers.endReturn(orderId, data.returnId, occurredAt);
  }
}
