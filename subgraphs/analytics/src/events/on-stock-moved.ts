import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** Nothing is left of a variant: from now on sales are lost. */
export const onStockOut = (portsOf: PortsOf): EventHandler =>
  on(stockOutV1, (tx, { data: { variantId, merchantId }, raw }) =>
    portsOf(tx).sales.noteStockOut(variantId, merchantId, new Date(raw.time)),
  );

/** A variant can be ordered again. */
export const onStockBackIn = (portsOf: PortsOf): EventHandler =>
  on(stockBackInV1, (tx, { data: { variantId }, raw }) =>
    portsOf(tx).sales.noteStockBack(variantId, new Date(raw.time)),
  );
