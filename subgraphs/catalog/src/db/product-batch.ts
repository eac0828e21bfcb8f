import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { asc, sql } from "drizzle-orm";
import type { ProductBatch } from "../use-cases/edit-products.ts";
import { productFrom, readCategories, readVariants, selectProducts } from "./product-rows.ts";
import { products } from "./tables.ts";
import { ensureBrands } from "./taxonomy-writer.ts";
import { jsonRows, textArray } from "./text-array.ts";

/** Many products in one transaction, in PostgreSQL. Each call is one statement, the saving three. */
export function createPostgresProductBatch(tx: Transaction, ids: IdSource): ProductBatch {
  return {
    lockAll: async (productIds) => {
      // In one order, so that two that change the same ones wait for each other only once.
      const rows = await selectProducts(tx)
        .where(sql`${products.id} = any(${textArray(productIds)})`)
        .orderBy(asc(products.id))
        .for("update", { of: products });
      return new Map(rows.map(productFrom).map((product) => [product.id, product]));
    },
    variantsOfAll: async (productIds, now) =>
      Map.groupBy(
        await readVariants(tx, sql`product_id = any(${textArray(productIds)})`, now),
        ({ productId }) => productId,
      ),
    categories: async (wanted) => new Map((await readCategories(tx, wanted)).map((each) => [each.id, each])),
    ensureBrands: (names) => ensureBrands(tx, ids, names),
    saveAll: async (saved) => {
      if (saved.length === 0) return;
      const rows = saved.map((product) => ({
        id: product.id,
        brandId: product.brand?.id ?? null,
        categoryId: product.category?.id ?? null,
        isPublished: product.isPublished,
        publishedAt: product.publishedAt,
        publishAt: product.publishAt,
        unpublishAt: product.unpublishAt,
        version: product.version,
        updatedAt: product.updatedAt,
      }));
      await tx.execute(sql`
        update products set brand_id = "brandId", category_id = "categoryId", is_published = "isPublished",
          published_at = "publishedAt", publish_at = "publishAt", unpublish_at = "unpublishAt", version = row.version,
          updated_at = "updatedAt"
        from jsonb_to_recordset(${jsonRows(rows)}) as row(id text, "brandId" text, "categoryId" text, "isPublished" boolean,
          "publishedAt" timestamptz, "publishAt" timestamptz, "unpublishAt" timestamptz, version integer, "updatedAt" timestamptz)
        where products.id = row.id`);
      const all = textArray(saved.map(({ id }) => id));
      await tx.execute(sql`delete from category_products where product_id = any(${all})`);
      await tx.execute(sql`
        insert into category_products (category_id, published_at, product_id)
        select above.category_id, product.published_at, product.id
        from products as product join categories on categories.id = product.category_id
        cross join unnest(categories.path) as above(category_id)
        where product.id = any(${all}) and product.is_published`);
    },
  };
}
