import type { Queryable } from "@novatech/postgres/database";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Category, Product, VariantInShop, VariantPrice } from "../domain/product.ts";
import { isShownAt } from "../domain/publication.ts";
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

/** What `selectProducts` reads, as the domain has it. Whether it is shown is as it was last told; see `asOf`. */
export const productFrom = ({ product, brand, category }: ProductJoin): Product => {
  const { id, slug, merchantId, name, description, model, media, specifications } = product;
  const { isPublished, publishedAt, publishAt, unpublishAt, version, updatedAt } = product;
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
    publishAt,
    unpublishAt,
    version,
    updatedAt,
  };
};

/** A product as it is shown at a moment, which a plan may have changed before that is told. */
export const asOf = (product: Product, now: Date): Product => {
  const isPublished = isShownAt(product, now);
  if (isPublished === product.isPublished) return product;
  return { ...product, isPublished, publishedAt: product.publishedAt ?? product.publishAt };
};

type VariantRow = {
  id: string;
  product_id: string;
  position: number;
  merchant_id: string;
  is_published: boolean;
  publish_at: string | null;
  unpublish_at: string | null;
  sku: string;
  name: string;
  gtins: string[];
  options: VariantInShop["options"];
  weight_grams: number;
  tax_class: VariantInShop["taxClass"];
  prices:
    | { currency: string; regular: string; held: string | null; changesAt: string | null; taxIncluded: boolean }[]
    | null;
};

/** Variants with all their prices at a moment, in the order they are shown, in one statement. `where` speaks of `variant` and its `product`. */
export async function readVariants(db: Queryable, where: SQL, now: Date): Promise<readonly VariantInShop[]> {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<VariantRow>(sql`
    select variant.id, product_id, position, sku, variant.name, gtins, options, weight_grams, tax_class, prices, merchant_id, is_published,
      publish_at, unpublish_at
    from product_variants as variant join products as product on product.id = product_id
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'currency', price.currency, 'regular', price.amount_minor::text, 'held', held::text, 'changesAt', changes_at,
        'taxIncluded', list.tax_included) order by price.currency) as prices
      from variant_prices as price join price_lists as list using (currency)
      left join lateral (
        select max(amount_minor) filter (where starts_at <= ${moment}) as held,
          min(case when starts_at > ${moment} then starts_at else ends_at end) as changes_at
        from price_schedules as planned
        where planned.variant_id = variant.id and planned.currency = price.currency and ends_at > ${moment}
      ) as planned on true
      where price.variant_id = variant.id
    ) as priced on true
    where ${where}
    order by product_id, position, variant.id`);
  return rows.map((row) => ({
    id: row.id,
    productId: row.product_id,
    position: row.position,
    merchantId: row.merchant_id,
    isPublished: isShownAt(
      { isPublished: row.is_published, publishAt: dateOf(row.publish_at), unpublishAt: dateOf(row.unpublish_at) },
      now,
    ),
    sku: row.sku,
    name: row.name,
    gtins: row.gtins,
    options: row.options,
    weightGrams: row.weight_grams,
    taxClass: row.tax_class,
    prices: (row.prices ?? []).map(({ currency, taxIncluded, regular, held, changesAt }): VariantPrice => ({
      currency,
      taxIncluded,
      amountMinor: BigInt(held ?? regular),
      regularMinor: BigInt(regular),
      isScheduled: held !== null,
      changesAt: dateOf(changesAt),
    })),
  }));
}

/** Moments come as texts out of a statement that drizzle did not write. */
const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Categories by id, in no order. */
export async function readCategories(db: Queryable, ids: readonly string[]): Promise<readonly Category[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(categories)
        .where(sql`${categories.id} = any(${textArray(ids)})`);
}
