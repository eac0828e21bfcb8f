import type { Product, Variant } from "../domain/product.ts";
import { plannedAfter } from "../domain/publication.ts";
import type { ProductPorts } from "./ports.ts";

/** Shows a locked product and tells all that other rooms need of it. */
export async function showProduct(
  { products, newsroom }: ProductPorts,
  product: Product,
  variants: readonly Variant[],
  now: Date,
): Promise<Product> {
  const shown: Product = {
    ...product,
    ...plannedAfter(product, true, now),
    isPublished: true,
    publishedAt: product.publishedAt ?? now,
    version: product.version + 1,
    updatedAt: now,
  };
  const categoryNames = await products.categoryNamesOf(product.category);
  await products.save(shown);
  await newsroom.tell([{ kind: "PUBLISHED", product: shown, categoryNames, variants }]);
  return shown;
}

/** Takes a locked product out of the shop, and tells it where it was told that it is shown. */
export async function hideProduct(
  { products, newsroom }: ProductPorts,
  product: Product,
  variants: readonly Variant[],
  now: Date,
): Promise<Product> {
  const hidden: Product = {
    ...product,
    ...plannedAfter(product, false, now),
    isPublished: false,
    version: product.version + 1,
    updatedAt: now,
  };
  await products.save(hidden);
  if (product.isPublished)
    await newsroom.tell([{ kind: "UNPUBLISHED", product: hidden, variantIds: variants.map(({ id }) => id) }]);
  return hidden;
}
