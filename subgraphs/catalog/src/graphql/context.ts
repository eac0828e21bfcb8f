import type { Result } from "@novatech/kernel/result";
import { merchantsFor } from "@novatech/graphql/merchant-access";
import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Editor } from "../domain/access.ts";
import type { Product } from "../domain/product.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { CatalogReader } from "../use-cases/ports.ts";
import type { publishProduct } from "../use-cases/publish-product.ts";
import type { setVariantPrice } from "../use-cases/set-variant-price.ts";
import type { PricesReport, setPrices } from "../use-cases/set-prices.ts";
import type { unpublishProduct } from "../use-cases/unpublish-product.ts";
import type { approveReview, declineReview, replyToReview, reportReview } from "../use-cases/moderate-review.ts";
import type { ReviewReader } from "../use-cases/review-reader.ts";
import type { createReview, deleteReview, updateReview } from "../use-cases/write-review.ts";
import type { Loaders } from "./loaders.ts";
import type { MediaChanges } from "./media.ts";
import type { PlanChanges } from "./plans.ts";
import type { PriceLoaders } from "./price-loaders.ts";
import type { EditChanges, TranslationLoaders } from "./edits.ts";
import type { WishlistReader } from "../use-cases/wishlist-ports.ts";
import type { TransferChanges, TransferLoaders } from "./transfers.ts";
import type { WishlistLoaders } from "./wishlist-loaders.ts";
import type { WishlistChanges } from "./wishlists.ts";
import type { ReviewLoaders } from "./review-loaders.ts";

type Change<UseCase extends (ports: never, command: never) => unknown> = (
  command: Parameters<UseCase>[1],
) => Promise<Result<Product, Refusal>>;

/** The changes a client may ask for, each in a transaction of its own. */
export type Changes = {
  readonly setVariantPrice: Change<typeof setVariantPrice>;
  readonly setPrices: (command: Parameters<typeof setPrices>[1]) => Promise<PricesReport>;
  readonly publishProduct: Change<typeof publishProduct>;
  readonly unpublishProduct: Change<typeof unpublishProduct>;
};

type ReviewChange<UseCase extends (ports: never, command: never) => unknown> = (
  command: Parameters<UseCase>[1],
) => ReturnType<UseCase>;

/** The changes of reviews a client may ask for, each in a transaction of its own. */
export type ReviewChanges = {
  readonly create: ReviewChange<typeof createReview>;
  readonly update: ReviewChange<typeof updateReview>;
  readonly delete: ReviewChange<typeof deleteReview>;
  readonly report: ReviewChange<typeof reportReview>;
  readonly approve: ReviewChange<typeof approveReview>;
  readonly decline: ReviewChange<typeof declineReview>;
  readonly reply: ReviewChange<typeof replyToReview>;
};

/** What rooms that keep something of every product may ask. */
export type ForKeepers = {
  readonly versions: CatalogReader["versions"];
  /** What the event that shows a product would say now, as JSON. */
  readonly toTell: (
    productIds: readonly string[],
  ) => Promise<readonly { readonly productId: string; readonly at: Date; readonly data: string }[]>;
};

/** What a resolver may reach. New for every request. */
export type Context = {
  readonly request: RoomRequest;
  /** Who asks, as the domain sees them. */
  readonly editor: Editor;
  readonly loaders: Loaders & ReviewLoaders & PriceLoaders & WishlistLoaders & TranslationLoaders & TransferLoaders;
  /** The moment, by the room's clock. */
  readonly now: () => Date;
  readonly reviews: Pick<ReviewReader, "toModerate">;
  readonly forKeepers: ForKeepers;
  readonly changes: Changes;
  readonly reviewChanges: ReviewChanges;
  readonly plans: PlanChanges;
  readonly edits: EditChanges;
  readonly media: MediaChanges;
  readonly transfers: TransferChanges;
  /** Where a file lies that anybody may see, by its key. */
  readonly mediaUrl: (key: string) => string;
  readonly wishlistChanges: WishlistChanges;
  readonly wishlists: Pick<WishlistReader, "wishlistByHash">;
};

/** Who asks, as the domain sees them. */
export const editorOf = ({ viewer }: RoomRequest): Editor => ({
  scopes: viewer.scopes,
  merchantIds: viewer.kind === "user" ? viewer.merchantIds : [],
  editableMerchantIds: merchantsFor(viewer, "products"),
});
