import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** Nothing is left of a variant: a product with no other is not recommended. */
export const onStockOut = (portsOf: PortsOf): EventHandler =>
  on(stockOutV1, (tx, { data }) => portsOf(tx).products.setStock(data.variantId, true));

/** A variant can be ordered again. */
export const onStockBackIn = (portsOf: PortsOf): EventHandler =>
  on(stockBackInV1, (tx, { data }) => portsOf(tx).products.setStock(data.variantId, false));
