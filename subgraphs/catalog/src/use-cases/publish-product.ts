import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";

/** Shows a product in the shop and tells all that other rooms need of it. One that is shown already stays as it is. */
export async function publishProduct(
  { products, newsroom, clock }: ProductPorts,
  command: { readonly editor: Editor; readonly productId: string; readonly expectedVersion: number },
): Promise<Result<Product, Refusal>> {
  const product = await products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  if (product.isPublished) return ok(product);

  const variants = await products.variantsOf(product.id);
  if (!variants.some((variant) => variant.prices.length > 0))
    return refuse(
      invalid(
        "productId",
        "Nothing of this product has a price. Set one with productVariantPriceSet, then publish it.",
      ),
    );

  const now = clock.now();
  const shown: Product = {
    ...product,
    isPublished: true,
    publishedAt: product.publishedAt ?? now,
    version: product.version + 1,
    updatedAt: now,
  };
  const categoryNames = await products.categoryNamesOf(product.category);
  await products.save(shown);
  await newsroom.tell([{ kind: "PUBLISHED", product: shown, categoryNames, variants }]);
  return ok(shown);
}
