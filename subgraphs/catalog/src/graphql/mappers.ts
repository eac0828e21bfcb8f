import type { ComparisonCell, ComparisonRow } from "../domain/comparison.ts";
import type { Review } from "../domain/review.ts";
import type { ImportError, ProductExport, ProductImport } from "../domain/transfer.ts";
import type { Wishlist, WishlistItem } from "../domain/wishlist.ts";
import type { ScheduledPrice } from "../domain/price-history.ts";
import type { Brand, Category, Media, PriceOfVariant, Product, Variant } from "../domain/product.ts";
import type { PricedStep } from "../use-cases/price-ports.ts";

/** Behind `Product`. */
export type ProductMapper = Product;
/** Behind `ProductVariant`. */
export type ProductVariantMapper = Variant;
/** Behind `ProductMedia`. */
export type ProductMediaMapper = Media;
/** Behind `Category`. */
export type CategoryMapper = Category;
/** Behind `Brand`. */
export type BrandMapper = Brand;
/** Behind `Price`. */
export type PriceMapper = PriceOfVariant;
/** Behind `PriceChange`. */
export type PriceChangeMapper = PricedStep;
/** Behind `ScheduledPrice`. */
export type ScheduledPriceMapper = ScheduledPrice;
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
/** Behind `ProductImport`. */
export type ProductImportMapper = ProductImport;
/** Behind `ProductImportError`. */
export type ProductImportErrorMapper = ImportError;
/** Behind `ProductExport`. */
export type ProductExportMapper = ProductExport;
/** Behind `Wishlist`. */
export type WishlistMapper = Wishlist;
/** Behind `WishlistItem`. */
export type WishlistItemMapper = WishlistItem;
/** Behind `User`, who is the users room's. */
export type UserMapper = { readonly id: string };
