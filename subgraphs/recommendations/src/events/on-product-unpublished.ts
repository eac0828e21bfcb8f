import { productUnpublishedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A product that was taken out of the shop is recommended no more; what was learned of it stays for when it comes back. */
export const onProductUnpublished = (portsOf: PortsOf): EventHandler =>
  on(productUnpublishedV1, (tx, { data }) => portsOf(tx).products.hide(data.productId, data.version));
