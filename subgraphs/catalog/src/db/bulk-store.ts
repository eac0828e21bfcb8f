import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { Variant } from "../domain/product.ts";
import type { BulkStore, ProductRow } from "../use-cases/ports.ts";
import { recordOnlyPrices, recordPrices } from "./price-records.ts";
import { createPostgresProductStore } from "./product-store.ts";
import { productVariants, products } from "./tables.ts";
import { ensureBrands, ensureCategories } from "./taxonomy-writer.ts";
import { jsonRows, textArray } from "./text-array.ts";

/** Many products in one transaction, in PostgreSQL. */
export function createPostgresBulkStore(tx: Transaction, ids: IdSource): BulkStore {
  return {
    lockKnown: async (sourceKeys) => {
      const { id, slug, merchantId, isPublished, publishedAt, version, sourceKey, contentHash } = products;
      const rows = await tx
        .select({ id, slug, merchantId, isPublished, publishedAt, version, sourceKey, contentHash })
        .from(products)
        .where(sql`${sourceKey} = any(${textArray(sourceKeys)})`)
        .orderBy(id)
        .for("update");
      return new Map(
        rows.map((row) => [
          row.sourceKey ?? "",
          { ...row, sourceKey: row.sourceKey ?? "", contentHash: row.contentHash ?? "" },
        ]),
      );
    },
    skusInUse: async (skus) => {
      const rows = await tx
        .select({ sku: productVariants.sku, variantId: productVariants.id, productId: productVariants.productId })
        .from(productVariants)
        .where(sql`${productVariants.sku} = any(${textArray(skus)})`);
      return new Map(rows.map(({ sku, ...holder }) => [sku, holder]));
    },
    slugsInUse: async (slugs) => {
      const rows = await tx
        .select({ slug: products.slug, id: products.id })
        .from(products)
        .where(sql`${products.slug} = any(${textArray(slugs)})`);
      return new Map(rows.map(({ slug, id }) => [slug, id]));
    },
    priceLists: createPostgresProductStore(tx).priceLists,
    heldPrices: async (productIds, now) => {
      const rows = await tx.execute<{ variant_id: string; currency: string; amount: string }>(sql`
        select planned.variant_id, planned.currency, planned.amount_minor::text as amount
        from price_schedules as planned join product_variants as variant on variant.id = planned.variant_id
        where variant.product_id = any(${textArray(productIds)})
          and starts_at <= ${now.toISOString()}::timestamptz and ${now.toISOString()}::timestamptz < ends_at`);
      return rows.map((row) => ({
        variantId: row.variant_id,
        currency: row.currency,
        amountMinor: BigInt(row.amount),
      }));
    },
    ensureBrands: (names) => ensureBrands(tx, ids, names),
    ensureCategories: (paths) => ensureCategories(tx, ids, paths),
    saveAll: async (saved) => {
      const variants = saved.flatMap((product) => product.variants);
      await saveRows(
        tx,
        saved.map(({ row }) => row),
      );
      await saveVariants(
        tx,
        saved.map(({ row }) => row.id),
        variants,
      );
      const [first] = saved;
      if (first) await savePrices(tx, variants, first.row.updatedAt);
    },
  };
}

/** Products and the categories they stand in: three statements. */
async function saveRows(tx: Transaction, rows: readonly ProductRow[]): Promise<void> {
  await tx.execute(sql`
    insert into products as known (id, slug, merchant_id, source_key, content_hash, name, description, model, brand_id, category_id,
      media, specifications, is_published, published_at, version, created_at, updated_at)
    select id, slug, "merchantId", "sourceKey", "contentHash", name, description, model, "brandId", "categoryPath"->>-1,
      media, specifications, "isPublished", "publishedAt", version, "updatedAt", "updatedAt"
    from jsonb_to_recordset(${jsonRows(rows)}) as row(
      id text, slug text, "merchantId" text, "sourceKey" text, "contentHash" text, name text, description text, model text,
      "brandId" text, "categoryPath" jsonb, media jsonb, specifications jsonb, "isPublished" boolean, "publishedAt" timestamptz,
      version integer, "updatedAt" timestamptz)
    on conflict (id) do update set content_hash = excluded.content_hash, name = excluded.name, description = excluded.description,
      model = excluded.model, brand_id = excluded.brand_id, category_id = excluded.category_id,
      -- pictures that were uploaded are no file's to take away
      media = coalesce((select jsonb_agg(own) from jsonb_array_elements(known.media) as own where own ? 'files'), '[]') || excluded.media,
      specifications = excluded.specifications, is_published = excluded.is_published, published_at = excluded.published_at,
      version = excluded.version, updated_at = excluded.updated_at`);
  await tx.execute(sql`delete from category_products where product_id = any(${textArray(rows.map(({ id }) => id))})`);
  const shown = rows.filter(({ isPublished }) => isPublished);
  await tx.execute(sql`
    insert into category_products (category_id, published_at, product_id)
    select category_id, "publishedAt", id
    from jsonb_to_recordset(${jsonRows(shown.map(({ id, publishedAt, categoryPath }) => ({ id, publishedAt, categoryPath })))})
      as row(id text, "publishedAt" timestamptz, "categoryPath" jsonb)
    cross join jsonb_array_elements_text("categoryPath") as category_id`);
}

/** Variants; those of the same products that are not named are removed. Two statements. */
async function saveVariants(
  tx: Transaction,
  productIds: readonly string[],
  variants: readonly Variant[],
): Promise<void> {
  await tx.execute(sql`
    delete from product_variants
    where product_id = any(${textArray(productIds)}) and id <> all(${textArray(variants.map(({ id }) => id))})`);
  await tx.execute(sql`
    insert into product_variants (id, product_id, position, sku, name, gtins, options, weight_grams, tax_class)
    select id, "productId", position, sku, name, array(select jsonb_array_elements_text(gtins)), options, "weightGrams", "taxClass"
    from jsonb_to_recordset(${jsonRows(variants)}) as row(
      id text, "productId" text, position integer, sku text, name text, gtins jsonb, options jsonb, "weightGrams" integer, "taxClass" text)
    on conflict (id) do update set position = excluded.position, sku = excluded.sku, name = excluded.name, gtins = excluded.gtins,
      options = excluded.options, weight_grams = excluded.weight_grams, tax_class = excluded.tax_class`);
}

/** Prices; those of the same variants that are not named are removed. Two statements. */
async function savePrices(tx: Transaction, variants: readonly Variant[], now: Date): Promise<void> {
  const prices = variants.flatMap(({ id: variantId, prices: own }) =>
    own.map(({ currency, regularMinor }) => ({ variantId, currency, amountMinor: regularMinor })),
  );
  await recordOnlyPrices(
    tx,
    variants.map(({ id }) => id),
    prices,
    now,
  );
  await recordPrices(tx, prices, now);
}
