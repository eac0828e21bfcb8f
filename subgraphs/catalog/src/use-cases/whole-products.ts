import type { WholeProduct } from "../domain/product.ts";
import type { CatalogReader } from "./ports.ts";

/** Reads all that other rooms are told of products. Those that are not shown, or unknown, are left out. Three statements for any number. */
export async function wholeProducts(
  reader: Pick<CatalogReader, "productsById" | "variantsByProduct" | "categoriesById">,
  productIds: readonly string[],
): Promise<readonly WholeProduct[]> {
  const found = [...(await reader.productsById(productIds)).values()].filter(({ isPublished }) => isPublished);
  const [variants, categories] = await Promise.all([
    reader.variantsByProduct(found.map(({ id }) => id)),
    reader.categoriesById([...new Set(found.flatMap(({ category }) => category?.path ?? []))]),
  ]);
  return found.map((product) => ({
    product,
    categoryNames: (product.category?.path ?? []).map((id) => categories.get(id)?.name ?? ""),
    variants: variants.get(product.id) ?? [],
  }));
}
