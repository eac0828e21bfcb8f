import { orderCancellationRequestedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { withdrawUnits } from "../use-cases/withdraw-units.ts";
import type { PortsOf } from "./ports.ts";

/** Somebody wants units no more: those that have not left stay. */
export const onOrderCancellationRequested = (portsOf: PortsOf): EventHandler =>
  on(orderCancellationRequestedV1, async (tx, { data, raw }) =>
    withdrawUnits(portsOf(tx, raw.id), data.orderId, {
      withdrawalId: data.cancellationId,
      cause: "CANCELLATION",
      lines: data.lines.map((line) => ({ ...line, warehouseId: null })),
    }),
  );
