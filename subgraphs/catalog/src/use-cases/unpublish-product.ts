import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import { notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";
import { hideProduct } from "./show-product.ts";

/** Takes a product out of the shop and tells it. One that is not shown stays as it is. */
export async function unpublishProduct(
  ports: ProductPorts,
  command: { readonly editor: Editor; readonly productId: string; readonly expectedVersion: number },
): Promise<Result<Product, Refusal>> {
  const product = await ports.products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));

  const now = ports.clock.now();
  // One whose moment to be shown has just come is not told yet, and must not be.
  const isDue = product.publishAt !== null && product.publishAt <= now;
  if (!product.isPublished && !isDue) return ok(product);
  return ok(await hideProduct(ports, product, await ports.products.variantsOf(product.id, now), now));
}
