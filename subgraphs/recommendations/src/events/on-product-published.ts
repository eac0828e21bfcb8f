import { productPublishedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { keepProduct } from "../use-cases/keep-product.ts";
import type { PortsOf } from "./ports.ts";

/** A product is shown, or a shown one was changed: it is kept as it is now. */
export const onProductPublished = (portsOf: PortsOf): EventHandler =>
  on(productPublishedV1, (tx, { data, raw }) => keepProduct(portsOf(tx).products, data, new Date(raw.time)));
