import { ok } from "@novatech/kernel/result";
import type { HoldReason } from "../domain/order-event.ts";
import { recordAll } from "../domain/record-fact.ts";
import { canMoveReturn } from "../domain/return.ts";
import { returnOf } from "../domain/return-order.ts";
import { changeOrder } from "./change-order.ts";
import type { Cause, TransactionPorts } from "./ports.ts";
import { recordOrderFact } from "./record-order-fact.ts";

/** Nobody released an order in time: what a hold keeps from leaving is cancelled. Nothing happens when it was released. */
export const endHold = (ports: TransactionPorts, orderId: string, reason: HoldReason, cause: Cause): Promise<void> =>
  recordOrderFact(ports, orderId, { type: "HOLD_RAN_OUT", reason }, cause);

/** Nobody sent an approved return in time: it ends. Nothing happens when it was sent, or ended otherwise. */
export async function endReturn(
  ports: TransactionPorts,
  orderId: string,
  returnId: string,
  cause: Cause,
): Promise<void> {
  const { nextId } = ports;
  await changeOrder(
    ports,
    orderId,
    (order) => {
      const asked = returnOf(order, returnId);
      if (asked === null || !canMoveReturn(asked.status, "RETURN_EXPIRED")) return ok([]);
      return ok(recordAll(order, [{ type: "RETURN_EXPIRED", returnId }], { at: cause.at, nextId }));
    },
    cause,
  );
}
