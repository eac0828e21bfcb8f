import type { Clock } from "@novatech/kernel/clock";
import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { topOfTree } from "../domain/listing.ts";
import type { CatalogReader } from "../use-cases/ports.ts";
import { readLists } from "./listing-reader.ts";
import { asOf, productFrom, readCategories, readVariants, selectProducts } from "./product-rows.ts";
import { brands, categories, products, productVariants } from "./tables.ts";
import { arrayLiteral, textArray } from "./text-array.ts";

const by = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Reads the catalogue from PostgreSQL, as it is by the clock: what is planned holds from its moment on. */
export function createPostgresCatalogReader(db: Queryable, clock: Clock): CatalogReader {
  const productNow = (row: Parameters<typeof productFrom>[0]) => asOf(productFrom(row), clock.now());
  // Built once: putting the text of this statement together takes longer than all else that a product page does here.
  const wanted = sql`any(${sql.placeholder("wanted")}::text[])`;
  const selectById = selectProducts(db)
    .where(sql`${products.id} = ${wanted}`)
    .prepare("products_by_id");
  const selectBySlug = selectProducts(db)
    .where(sql`${products.slug} = ${wanted}`)
    .prepare("products_by_slug");
  return {
    productsById: async (ids) =>
      by((await selectById.execute({ wanted: arrayLiteral(ids) })).map(productNow), ({ id }) => id),
    productsBySlug: async (slugs) =>
      by((await selectBySlug.execute({ wanted: arrayLiteral(slugs) })).map(productNow), ({ slug }) => slug),
    productsBySku: async (skus) => {
      const rows = await db
        .select({ sku: productVariants.sku, product: products, brand: brands, category: categories })
        .from(productVariants)
        .innerJoin(products, eq(products.id, productVariants.productId))
        .leftJoin(brands, eq(brands.id, products.brandId))
        .leftJoin(categories, eq(categories.id, products.categoryId))
        .where(sql`${productVariants.sku} = any(${textArray(skus)})`);
      return new Map(rows.map((row) => [row.sku, productNow(row)]));
    },
    variantsById: async (ids) =>
      by(await readVariants(db, sql`variant.id = any(${textArray(ids)})`, clock.now()), ({ id }) => id),
    variantsByProduct: async (productIds) =>
      Map.groupBy(
        await readVariants(db, sql`product_id = any(${textArray(productIds)})`, clock.now()),
        ({ productId }) => productId,
      ),
    categoriesById: async (ids) => by(await readCategories(db, ids), ({ id }) => id),
    categoriesBySlug: async (slugs) =>
      by(
        await db
          .select()
          .from(categories)
          .where(sql`${categories.slug} = any(${textArray(slugs)})`),
        ({ slug }) => slug,
      ),
    categoriesByParent: async (parentIds) => {
      const below = sql`${categories.parentId} = any(${textArray(parentIds)})`;
      const rows = await db
        .select()
        .from(categories)
        .where(parentIds.includes(topOfTree) ? or(below, isNull(categories.parentId)) : below)
        .orderBy(asc(categories.name), asc(categories.id));
      return Map.groupBy(rows, ({ parentId }) => parentId ?? topOfTree);
    },
    brandsById: async (ids) =>
      by(
        await db
          .select()
          .from(brands)
          .where(sql`${brands.id} = any(${textArray(ids)})`),
        ({ id }) => id,
      ),
    brandsBySlug: async (slugs) =>
      by(
        await db
          .select()
          .from(brands)
          .where(sql`${brands.slug} = any(${textArray(slugs)})`),
        ({ slug }) => slug,
      ),
    versions: ({ after, limit, only }) =>
      db
        .select({ productId: products.id, version: products.version })
        .from(products)
        .where(
          and(
            eq(products.isPublished, true),
            after === null ? undefined : gt(products.id, after),
            only === null ? undefined : sql`${products.id} = any(${textArray(only)})`,
          ),
        )
        .orderBy(asc(products.id))
        .limit(limit),
    lists: (kind, listIds, part) => readLists(db, kind, listIds, part),
  };
}
