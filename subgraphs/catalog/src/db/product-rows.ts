import type { Queryable } from "@novatech/postgres/database";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Category, Price, Product, VariantInShop } from "../domain/product.ts";
import { brands, categories, products } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** A product, its brand and its category in one statement: the beginning of every reading of products. */
export const selectProducts = (db: Queryable) =>
  db
    .select({ product: products, brand: brands, category: categories })
    .from(products)
    .leftJoin(brands, eq(brands.id, products.brandId))
    .leftJoin(categories, eq(categories.id, products.categoryId));

type ProductJoin = Awaited<ReturnType<typeof selectProducts>>[number];

/** What `selectProducts` reads, as the domain has it. */
export const productFrom = ({ product, brand, category }: ProductJoin): Product => {
  const { id, slug, merchantId, name, description, model, media, specifications } = product;
  const { isPublished, publishedAt, version, updatedAt } = product;
  return {
    id,
    slug,
    merchantId,
    name,
    description,
    model,
    brand,
    category,
    media,
    specifications,
    isPublished,
    publishedAt,
    version,
    updatedAt,
  };
};

type VariantRow = {
  id: string;
  product_id: string;
  position: number;
  merchant_id: string;
  is_published: boolean;
  sku: string;
  name: string;
  gtins: string[];
  options: VariantInShop["options"];
  weight_grams: number;
  tax_class: VariantInShop["taxClass"];
  prices: { currency: string; amountMinor: string; taxIncluded: boolean }[] | null;
};

/** Variants with all their prices, in the order they are shown, in one statement. `where` speaks of `variant` and its `product`. */
export async function readVariants(db: Queryable, where: SQL): Promise<readonly VariantInShop[]> {
  const rows = await db.execute<VariantRow>(sql`
    select variant.id, product_id, position, sku, variant.name, gtins, options, weight_grams, tax_class, prices, merchant_id, is_published
    from product_variants as variant join products as product on product.id = product_id
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'currency', price.currency, 'amountMinor', price.amount_minor::text, 'taxIncluded', list.tax_included)
        order by price.currency) as prices
      from variant_prices as price join price_lists as list using (currency)
      where price.variant_id = variant.id
    ) as priced on true
    where ${where}
    order by product_id, position, variant.id`);
  return rows.map((row) => ({
    id: row.id,
    productId: row.product_id,
    position: row.position,
    merchantId: row.merchant_id,
    isPublished: row.is_published,
    sku: row.sku,
    name: row.name,
    gtins: row.gtins,
    options: row.options,
    weightGrams: row.weight_grams,
    taxClass: row.tax_class,
    prices: (row.prices ?? []).map((price): Price => ({ ...price, amountMinor: BigInt(price.amountMinor) })),
  }));
}

/** Categories by id, in no order. */
export async function readCategories(db: Queryable, ids: readonly string[]): Promise<readonly Category[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(categories)
        .where(sql`${categories.id} = any(${textArray(ids)})`);
}
