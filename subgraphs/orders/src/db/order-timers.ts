import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { z } from "zod";
import { holdReasons } from "../domain/order-event.ts";
import { endHold, endReturn } from "../use-cases/end-overdue.ts";
import type { OrderTimers, TransactionPorts } from "../use-cases/ports.ts";

const holdTimer = "order-hold";
const returnTimer = "return-ship";

/** Timers of orders, within one transaction. */
export const createOrderTimers = (
  tx: Transaction,
  limits: { readonly orderHoldTtlHours: number; readonly returnShipDays: number },
): OrderTimers => ({
  endHold: (orderId, reason, from) => {
    const dueAt = addMilliseconds(from, limits.orderHoldTtlHours * 3_600_000);
    return setTimer(tx, { kind: holdTimer, key: `${orderId} ${reason}`, dueAt, payload: { orderId, reason } });
  },
  endReturn: (orderId, returnId, from) => {
    const dueAt = addMilliseconds(from, limits.returnShipDays * 86_400_000);
    return setTimer(tx, { kind: returnTimer, key: returnId, dueAt, payload: { orderId, returnId } });
  },
});

const holdPayload = z.object({ orderId: z.string(), reason: z.enum(holdReasons) });
const returnPayload = z.object({ orderId: z.string(), returnId: z.string() });

/** What happens when they are due. */
export const orderTimerHandlers = (
  portsOf: (tx: Transaction) => TransactionPorts,
  clock: Clock,
): Readonly<Record<string, TimerHandler>> => ({
  [holdTimer]: (tx, { payload }) => {
    const { orderId, reason } = holdPayload.parse(payload);
    return endHold(portsOf(tx), orderId, reason, { at: clock.now(), causationId: null });
  },
  [returnTimer]: (tx, { payload }) => {
    const { orderId, returnId } = returnPayload.parse(payload);
    return endReturn(portsOf(tx), orderId, returnId, { at: clock.now(), causationId: null });
  },
});
