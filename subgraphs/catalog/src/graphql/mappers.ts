import type { ComparisonCell, ComparisonRow } from "../domain/comparison.ts";
import type { Review } from "../domain/review.ts";
import type { Brand, Category, Price, Product, Variant } from "../domain/product.ts";

/** Behind `Product`. */
export type ProductMapper = Product;
/** Behind `ProductVariant`. */
export type ProductVariantMapper = Variant;
/** Behind `Category`. */
export type CategoryMapper = Category;
/** Behind `Brand`. */
export type BrandMapper = Brand;
/** Behind `Price`. */
export type PriceMapper = Price;
/** Behind `Merchant`, who is the users room's. */
export type MerchantMapper = { readonly id: string };
/** Behind `ProductComparison`. */
export type ProductComparisonMapper = {
  readonly products: readonly Product[];
  readonly rows: readonly ComparisonRow[];
};
/** Behind `ComparisonRow`. */
export type ComparisonRowMapper = ComparisonRow;
/** Behind `ComparisonCell`. */
export type ComparisonCellMapper = ComparisonCell;
/** Behind `Review`. */
export type ReviewMapper = Review;
/** Behind `User`, who is the users room's. */
export type UserMapper = { readonly id: string };
