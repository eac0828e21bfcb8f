import type { Transaction } from "@novatech/postgres/database";
import { eq, sql } from "drizzle-orm";
import type { ProductStore } from "../use-cases/ports.ts";
import { productFrom, readCategories, readVariants, selectProducts } from "./product-rows.ts";
import { recordPrices } from "./price-records.ts";
import { priceLists, products } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** The products of one transaction, in PostgreSQL. */
export function createPostgresProductStore(tx: Transaction): ProductStore {
  return {
    lock: async (productId) => {
      const [row] = await selectProducts(tx)
        .where(sql`${products.id} = any(${textArray([productId])})`)
        .for("update", { of: products });
      return row ? productFrom(row) : null;
    },
    lockOfVariant: async (variantId) => {
      const [row] = await selectProducts(tx)
        .where(
          sql`${products.id} = (select product_id from product_variants where id = any(${textArray([variantId])}))`,
        )
        .for("update", { of: products });
      return row ? productFrom(row) : null;
    },
    variantsOf: (productId, now) => readVariants(tx, sql`product_id = ${productId}`, now),
    categoryNamesOf: async (category) => {
      const path = category?.path ?? [];
      const names = new Map((await readCategories(tx, path)).map(({ id, name }) => [id, name]));
      return path.map((id) => names.get(id) ?? "");
    },
    priceLists: async () =>
      new Map((await tx.select().from(priceLists)).map((list) => [list.currency, list.taxIncluded])),
    savePrice: (variantId, currency, amountMinor, now) => recordPrices(tx, [{ variantId, currency, amountMinor }], now),
    saveMedia: async (productId, media) => {
      await tx.update(products).set({ media }).where(eq(products.id, productId));
    },
    save: async ({ id, isPublished, publishedAt, publishAt, unpublishAt, version, updatedAt }) => {
      await tx
        .update(products)
        .set({ isPublished, publishedAt, publishAt, unpublishAt, version, updatedAt })
        .where(eq(products.id, id));
      await tx.execute(
        isPublished
          ? sql`insert into category_products (category_id, published_at, product_id)
              select above.category_id, product.published_at, product.id
              from products as product join categories on categories.id = product.category_id
              cross join unnest(categories.path) as above(category_id)
              where product.id = ${id}
              on conflict do nothing`
          : sql`delete from category_products where product_id = ${id}`,
      );
    },
  };
}
