import type { ProductPorts } from "./ports.ts";
import type { PricePlace } from "./price-ports.ts";

/**
 * Tells what a variant costs now, as the product's next version: when a scheduled price begins or ends. Nothing is told of a variant
 * that is gone, not sold in the currency, or not shown.
 */
export async function tellPriceNow(
  { products, newsroom, clock }: ProductPorts,
  { variantId, currency }: PricePlace,
): Promise<void> {
  const product = await products.lockOfVariant(variantId);
  if (!product?.isPublished) return;
  const now = clock.now();
  const variant = (await products.variantsOf(product.id, now)).find(({ id }) => id === variantId);
  const price = variant?.prices.find((each) => each.currency === currency);
  if (price === undefined) return;
  const changed = { ...product, version: product.version + 1, updatedAt: now };
  await products.save(changed);
  await newsroom.tell([{ kind: "PRICE_CHANGED", product: changed, variantId, price }]);
}
