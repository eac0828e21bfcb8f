import type { ProductPublishedV1 } from "@novatech/contracts/catalog";
import type { CatalogueDocument } from "../domain/search-document.ts";

/** The document of what the catalogue told of a product. */
export function toCatalogueDocument(data: ProductPublishedV1): CatalogueDocument {
  const { productId, version, merchantId, slug, name, brand, model, description, categoryIds, categoryPath } = data;
  return {
    productId,
    version,
    merchantId,
    slug,
    name,
    brand,
    model,
    description,
    categoryIds,
    categoryPath,
    specifications: data.specifications,
    variants: data.variants.map((variant) => ({
      variantId: variant.variantId,
      name: variant.name,
      codes: [...new Set([variant.sku, ...variant.gtins].map((code) => code.toUpperCase()))],
      prices: Object.fromEntries(variant.prices.map(({ currency, amountMinor }) => [currency, Number(amountMinor)])),
    })),
  };
}
