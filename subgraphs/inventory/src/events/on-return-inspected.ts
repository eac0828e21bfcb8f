import { returnInspectedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { returnStock } from "../use-cases/return-stock.ts";
import type { PortsOf } from "./ports.ts";

/** What a buyer sent back was looked at: what is good is stock again where it came from. */
export const onReturnInspected = (portsOf: PortsOf): EventHandler =>
  on(returnInspectedV1, async (tx, { data: { returnId, orderId, lines }, raw }) =>
    returnStock(portsOf(tx, raw.id), {
      source: returnId,
      orderId,
      warehouseId: null,
      lines: lines.map(({ lineId, goodQuantity }) => ({ lineId, quantity: goodQuantity })),
    }),
  );
