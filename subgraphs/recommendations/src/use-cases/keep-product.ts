import type { ProductPublishedV1 } from "@novatech/contracts/catalog";
import { claimsOf, isClaiming, modelNamesOf } from "../domain/compatibility.ts";
import { readFeatures } from "../domain/features.ts";
import type { ProductStore } from "./ports.ts";

/** What prices are compared in: the first of these that a product has, else whatever it has first. They differ by less than prices of the same thing do. */
const currencies = ["USD", "EUR", "GBP"];

/** Keeps of a shown product what recommendations are made of. No name stays but what tells models apart. */
export async function keepProduct(store: ProductStore, product: ProductPublishedV1, publishedAt: Date): Promise<void> {
  const currency = currencyOf(product);
  const priced = product.variants.map(({ variantId, prices }) => {
    const amount = prices.find((price) => price.currency === currency)?.amountMinor;
    return { variantId, priceMinor: amount === undefined ? null : Number(amount) };
  });
  await store.put({
    productId: product.productId,
    version: product.version,
    categoryIds: product.categoryIds,
    brand: product.brand,
    currency,
    variants: priced,
    features: readFeatures(product.specifications),
    names: modelNamesOf(product),
    claims: claimsOf(product.specifications, product),
    isClaiming: isClaiming(product.specifications),
    publishedAt,
  });
}

function currencyOf({ variants }: ProductPublishedV1): string | null {
  const known = variants.flatMap(({ prices }) => prices.map(({ currency }) => currency));
  return currencies.find((currency) => known.includes(currency)) ?? known[0] ?? null;
}
