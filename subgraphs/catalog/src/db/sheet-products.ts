import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Product, VariantInShop } from "../domain/product.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { SheetProducts } from "../use-cases/transfer-ports.ts";
import { productFrom, readCategories, readVariants, selectProducts } from "./product-rows.ts";
import { priceLists, products } from "./tables.ts";
import { textArray } from "./text-array.ts";

/** Products as files of them speak, in one transaction, in PostgreSQL. Three statements a call, however many products. */
export function createPostgresSheetProducts(tx: Transaction): SheetProducts {
  /** Products with their variants, each as a draft that would change nothing. */
  async function draftsOf(rows: Awaited<ReturnType<typeof selectProducts>>) {
    const found = rows.map((row) => ({ product: productFrom(row), sourceKey: row.product.sourceKey ?? "" }));
    const ids = textArray(found.map(({ product }) => product.id));
    // Regular prices: what is scheduled is not the file's.
    const variants = Map.groupBy(
      await readVariants(tx, sql`product_id = any(${ids})`, new Date(0)),
      ({ productId }) => productId,
    );
    const paths = [...new Set(found.flatMap(({ product }) => product.category?.path ?? []))];
    const names = new Map((await readCategories(tx, paths)).map(({ id, name }) => [id, name]));
    return found.map(({ product, sourceKey }) => ({
      id: product.id,
      draft: draftOf(product, sourceKey, variants.get(product.id) ?? [], names),
    }));
  }
  const select = (where: SQL | undefined) => selectProducts(tx).where(where).orderBy(asc(products.id));
  return {
    lockByHandle: async (handles) => {
      const rows = await select(sql`${products.slug} = any(${textArray(handles)})`).for("update", { of: products });
      return new Map((await draftsOf(rows)).map(({ draft }) => [draft.slug, draft]));
    },
    page: async (merchantId, afterId, limit) =>
      draftsOf(
        await select(
          and(eq(products.merchantId, merchantId), afterId === null ? undefined : gt(products.id, afterId)),
        ).limit(limit),
      ),
    currencies: async () =>
      (await tx.select({ currency: priceLists.currency }).from(priceLists)).map((list) => list.currency),
  };
}

const draftOf = (
  product: Product,
  sourceKey: string,
  variants: readonly VariantInShop[],
  names: ReadonlyMap<string, string>,
): ProductDraft => ({
  sourceKey,
  merchantId: product.merchantId,
  slug: product.slug,
  name: product.name,
  description: product.description,
  model: product.model,
  brand: product.brand?.name ?? null,
  categoryPath: (product.category?.path ?? []).map((id) => names.get(id) ?? ""),
  // What was uploaded is kept beside what a file says.
  media: product.media.filter(({ files }) => files === undefined),
  specifications: product.specifications,
  isPublished: product.isPublished,
  variants: variants.map(({ sku, name, gtins, options, weightGrams, taxClass, prices }) => ({
    sku,
    name,
    gtins,
    options,
    weightGrams,
    taxClass,
    prices: prices.map(({ currency, regularMinor }) => ({ currency, amountMinor: regularMinor })),
  })),
});
