import type { Price, Product, WholeProduct } from "./product.ts";

/** What happened to a product that other rooms want to know. */
export type News =
  | ({ readonly kind: "PUBLISHED" } & WholeProduct)
  | { readonly kind: "UNPUBLISHED"; readonly product: Product; readonly variantIds: readonly string[] }
  | {
      readonly kind: "PRICE_CHANGED";
      readonly product: Pick<Product, "id" | "version" | "updatedAt">;
      readonly variantId: string;
      readonly price: Price;
    };
