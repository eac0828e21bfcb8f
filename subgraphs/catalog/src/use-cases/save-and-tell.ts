import type { Product } from "../domain/product.ts";
import type { ProductPorts } from "./ports.ts";

/** Gives a locked product its next version and, where it is shown, tells all of it again: so that no copy of it stays as it was. */
export async function saveAndTell({ products, newsroom, clock }: ProductPorts, product: Product): Promise<Product> {
  const now = clock.now();
  const changed: Product = { ...product, version: product.version + 1, updatedAt: now };
  await products.save(changed);
  if (changed.isPublished) {
    const variants = await products.variantsOf(product.id, now);
    const categoryNames = await products.categoryNamesOf(product.category);
    await newsroom.tell([{ kind: "PUBLISHED", product: changed, categoryNames, variants }]);
  }
  return changed;
}
