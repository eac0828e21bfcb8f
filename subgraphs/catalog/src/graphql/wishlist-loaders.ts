import DataLoader from "dataloader";
import type { Wishlist, WishlistItem } from "../domain/wishlist.ts";
import type { WishlistReader } from "../use-cases/wishlist-ports.ts";

/** Every loader of wishlists of one request. Nothing here asks who may see them: resolvers do. */
export type WishlistLoaders = {
  readonly wishlist: DataLoader<string, Wishlist | null>;
  readonly wishlistsOfUser: DataLoader<string, readonly Wishlist[]>;
  readonly wishlistItems: DataLoader<string, readonly WishlistItem[]>;
};

/** Makes the loaders of one request. */
export function createWishlistLoaders(reader: WishlistReader): WishlistLoaders {
  return {
    wishlist: new DataLoader(async (ids) => {
      const found = await reader.wishlistsById(ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    wishlistsOfUser: new DataLoader(async (ownerIds) => {
      const found = await reader.wishlistsOf(ownerIds);
      return ownerIds.map((id) => found.get(id) ?? []);
    }),
    wishlistItems: new DataLoader(async (wishlistIds) => {
      const found = await reader.itemsOf(wishlistIds);
      return wishlistIds.map((id) => found.get(id) ?? []);
    }),
  };
}
