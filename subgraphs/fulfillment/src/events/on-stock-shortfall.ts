import { stockShortfallV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { withdrawUnits } from "../use-cases/withdraw-units.ts";
import type { PortsOf } from "./ports.ts";

/** A count found that units are not there: those that have not left from that warehouse are taken out of their parcels. */
export const onStockShortfall = (portsOf: PortsOf): EventHandler =>
  on(stockShortfallV1, async (tx, { data, raw }) =>
    withdrawUnits(portsOf(tx, raw.id), data.orderId, {
      withdrawalId: data.shortfallId,
      cause: "SHORTFALL",
      lines: data.lines.map(({ lineId, quantity, warehouseId }) => ({ lineId, quantity, warehouseId })),
    }),
  );
