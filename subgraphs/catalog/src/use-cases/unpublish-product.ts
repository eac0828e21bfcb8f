import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import { notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";

/** Takes a product out of the shop and tells it. One that is not shown stays as it is. */
export async function unpublishProduct(
  { products, newsroom, clock }: ProductPorts,
  command: { readonly editor: Editor; readonly productId: string; readonly expectedVersion: number },
): Promise<Result<Product, Refusal>> {
  const product = await products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  if (!product.isPublished) return ok(product);

  const hidden: Product = { ...product, isPublished: false, version: product.version + 1, updatedAt: clock.now() };
  const variants = await products.variantsOf(product.id);
  await products.save(hidden);
  await newsroom.tell([{ kind: "UNPUBLISHED", product: hidden, variantIds: variants.map(({ id }) => id) }]);
  return ok(hidden);
}
