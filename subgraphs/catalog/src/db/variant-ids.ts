import type { Queryable } from "@novatech/postgres/database";
import { and, eq, like } from "drizzle-orm";
import { productVariants, products } from "./tables.ts";

/** The ids of all variants a merchant sells that came from a source (`icecat`), shown or not, in no order. One statement. */
export async function variantIdsOf(db: Queryable, merchantId: string, source: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: productVariants.id })
    .from(productVariants)
    .innerJoin(products, eq(products.id, productVariants.productId))
    .where(and(eq(products.merchantId, merchantId), like(products.sourceKey, `${source}:%`)));
  return rows.map((row) => row.id);
}
