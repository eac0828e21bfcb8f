import type { Queryable } from "@novatech/postgres/database";
import { asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Brand, Category, Product, VariantInShop } from "../domain/product.ts";
import { type ListKey, type ListKind, type ListPart, readLists } from "./listing-reader.ts";
import { productFrom, readCategories, readVariants, selectProducts } from "./product-rows.ts";
import { brands, categories, products, productVariants } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** What the graph reads: each call is one statement, however many keys it is given, and returns what it found by key. */
export type CatalogReader = {
  readonly productsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  readonly productsBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  /** By the SKU of one of their variants. */
  readonly productsBySku: (skus: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  readonly variantsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, VariantInShop>>;
  /** All variants of products, by product id, in the order they are shown. */
  readonly variantsByProduct: (productIds: readonly string[]) => Promise<ReadonlyMap<string, readonly VariantInShop[]>>;
  readonly categoriesById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Category>>;
  readonly categoriesBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Category>>;
  /** What stands below categories, by their id, in the order of names; `top` is the place above the tree. */
  readonly categoriesByParent: (parentIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Category[]>>;
  readonly brandsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>;
  readonly brandsBySlug: (slugs: readonly string[]) => Promise<ReadonlyMap<string, Brand>>;
  readonly lists: (
    kind: ListKind,
    listIds: readonly string[],
    part: ListPart,
  ) => Promise<ReadonlyMap<string, readonly ListKey[]>>;
};

/** The place above the tree of categories. */
export const top = "";

const by = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Reads the catalogue from PostgreSQL. */
export function createPostgresCatalogReader(db: Queryable): CatalogReader {
  return {
    productsById: async (ids) =>
      by(
        (await selectProducts(db).where(sql`${products.id} = any(${textArray(ids)})`)).map(productFrom),
        ({ id }) => id,
      ),
    productsBySlug: async (slugs) =>
      by(
        (await selectProducts(db).where(sql`${products.slug} = any(${textArray(slugs)})`)).map(productFrom),
        ({ slug }) => slug,
      ),
    productsBySku: async (skus) => {
      const rows = await db
        .select({ sku: productVariants.sku, product: products, brand: brands, category: categories })
        .from(productVariants)
        .innerJoin(products, eq(products.id, productVariants.productId))
        .leftJoin(brands, eq(brands.id, products.brandId))
        .leftJoin(categories, eq(categories.id, products.categoryId))
        .where(sql`${productVariants.sku} = any(${textArray(skus)})`);
      return new Map(rows.map((row) => [row.sku, productFrom(row)]));
    },
    variantsById: async (ids) => by(await readVariants(db, sql`variant.id = any(${textArray(ids)})`), ({ id }) => id),
    variantsByProduct: async (productIds) =>
      Map.groupBy(
        await readVariants(db, sql`product_id = any(${textArray(productIds)})`),
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
        .where(parentIds.includes(top) ? or(below, isNull(categories.parentId)) : below)
        .orderBy(asc(categories.name), asc(categories.id));
      return Map.groupBy(rows, ({ parentId }) => parentId ?? top);
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
    lists: (kind, listIds, part) => readLists(db, kind, listIds, part),
  };
}
