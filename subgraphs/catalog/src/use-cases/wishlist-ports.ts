import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Wishlist, WishlistItem } from "../domain/wishlist.ts";

/** Wishlists in one open transaction. */
export type WishlistStore = {
  /** The owner's wishlist, locked until the transaction ends; null when there is none of theirs. */
  readonly lock: (ownerId: string, wishlistId: string) => Promise<Wishlist | null>;
  /** Keeps a new one; false when its owner has `max` already. Two made at once are counted one after the other. */
  readonly add: (wishlist: Wishlist, max: number) => Promise<boolean>;
  /** Keeps a changed name, secret, version and moment. */
  readonly save: (wishlist: Wishlist) => Promise<void>;
  readonly remove: (wishlistId: string) => Promise<void>;
  /** Something on one of the owner's wishlists; null when there is none. */
  readonly itemOf: (ownerId: string, itemId: string) => Promise<WishlistItem | null>;
  /** Whether a product is shown in the shop now and, where a variant is named, has it. */
  readonly isSold: (productId: string, variantId: string | null) => Promise<boolean>;
  /** Puts something at the end of a locked wishlist; null when the same stands there already. */
  readonly addItem: (item: Omit<WishlistItem, "position">) => Promise<WishlistItem | null>;
  /** What stands on a locked wishlist of this product and variant; null for nothing. */
  readonly itemFor: (wishlistId: string, productId: string, variantId: string | null) => Promise<WishlistItem | null>;
  readonly saveNote: (itemId: string, note: string | null) => Promise<void>;
  /** Moves something to a place on a locked wishlist and closes the gap it leaves. */
  readonly place: (item: WishlistItem, wishlistId: string, position: number) => Promise<void>;
  /** Takes something away and closes the gap. */
  readonly removeItem: (item: WishlistItem) => Promise<void>;
};

/** What the use cases of wishlists need, bound to one transaction. */
export type WishlistPorts = {
  readonly wishlists: WishlistStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** A new secret, and its SHA-256 in hex. */
  readonly newSecret: () => { readonly secret: string; readonly hash: string };
};

/** What the graph reads of wishlists. Each call is one statement, however many keys it is given. */
export type WishlistReader = {
  readonly wishlistsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, Wishlist>>;
  readonly wishlistByHash: (accessTokenHash: string) => Promise<Wishlist | null>;
  /** All of an owner's (there are few), the oldest first. */
  readonly wishlistsOf: (ownerIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Wishlist[]>>;
  /** All that stands on wishlists, in its order. */
  readonly itemsOf: (wishlistIds: readonly string[]) => Promise<ReadonlyMap<string, readonly WishlistItem[]>>;
};
