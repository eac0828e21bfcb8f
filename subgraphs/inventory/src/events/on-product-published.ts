import { productPublishedV1 } from "@novatech/contracts/catalog";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { VariantStore } from "../use-cases/ports.ts";

/** A product is sold: its merchant may put stock of its variants into the warehouses. */
export const onProductPublished = (variantsOf: (tx: Transaction) => VariantStore): EventHandler =>
  on(productPublishedV1, async (tx, { data }) =>
    variantsOf(tx).save(
      data.variants.map((variant) => variant.variantId),
      data.merchantId,
    ),
  );
