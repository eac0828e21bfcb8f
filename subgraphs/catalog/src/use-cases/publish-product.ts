import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";
import { showProduct } from "./show-product.ts";

/** Shows a product in the shop and tells all that other rooms need of it. One that is shown already stays as it is. */
export async function publishProduct(
  ports: ProductPorts,
  command: { readonly editor: Editor; readonly productId: string; readonly expectedVersion: number },
): Promise<Result<Product, Refusal>> {
  const product = await ports.products.lock(command.productId);
  if (product === null || !canEdit(command.editor, product)) return refuse(notFound("product", "productId"));
  if (product.version !== command.expectedVersion) return refuse(versionConflict(product));
  if (product.isPublished) return ok(product);

  const now = ports.clock.now();
  const variants = await ports.products.variantsOf(product.id, now);
  if (!variants.some((variant) => variant.prices.length > 0)) return refuse(invalid("productId", nothingHasAPrice));
  return ok(await showProduct(ports, product, variants, now));
}

/** Why a product cannot be shown. */
export const nothingHasAPrice =
  "Nothing of this product has a price. Set one with productVariantPriceSet, then publish it.";
