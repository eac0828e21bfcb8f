import type { Result } from "@novatech/kernel/result";
import type { Wishlist, WishlistRefusal } from "../domain/wishlist.ts";
import type {
  addWishlistItem,
  moveWishlistItem,
  noteWishlistItem,
  removeWishlistItem,
  WishlistWithItem,
} from "../use-cases/change-wishlist-items.ts";
import type {
  createWishlist,
  deleteWishlist,
  renameWishlist,
  shareWishlist,
  unshareWishlist,
} from "../use-cases/change-wishlists.ts";
import type { ResolversInterfaceTypes, ResolversTypes } from "./__generated__/types.ts";
import type { Wired } from "./plans.ts";

/** The changes of wishlists their owner may ask for, each in a transaction of its own. */
export type WishlistChanges = {
  readonly create: Wired<typeof createWishlist>;
  readonly rename: Wired<typeof renameWishlist>;
  readonly delete: Wired<typeof deleteWishlist>;
  readonly share: Wired<typeof shareWishlist>;
  readonly unshare: Wired<typeof unshareWishlist>;
  readonly addItem: Wired<typeof addWishlistItem>;
  readonly noteItem: Wired<typeof noteWishlistItem>;
  readonly moveItem: Wired<typeof moveWishlistItem>;
  readonly removeItem: Wired<typeof removeWishlistItem>;
};

type UserError = ResolversInterfaceTypes<ResolversTypes>["UserError"];

/** A refusal as the graph shows it, with what to do about it. */
export function toWishlistError(refusal: WishlistRefusal): UserError {
  const field = [...refusal.field];
  switch (refusal.kind) {
    case "NOT_FOUND": {
      const message = `There is no such ${refusal.what}.`;
      return { __typename: "NotFoundError", code: "NOT_FOUND", message, field };
    }
    case "INVALID":
      return { __typename: "InvalidInputError", code: refusal.code, message: refusal.message, field };
    case "WISHLIST_CHANGED":
      return {
        __typename: "WishlistVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The wishlist was changed meanwhile. Look at \`wishlist\` and repeat the change with its version ${refusal.wishlist.version}.`,
        field,
        wishlist: refusal.wishlist,
      };
  }
}

/** What came of a change of a wishlist, as the payload of its mutation. */
export const toWishlistPayload = (result: Result<Wishlist, WishlistRefusal>) =>
  result.ok
    ? { wishlist: result.value, userErrors: [] }
    : { wishlist: null, userErrors: [toWishlistError(result.refusal)] };

/** What came of a change of something on a wishlist. */
export const toItemPayload = (result: Result<WishlistWithItem, WishlistRefusal>) =>
  result.ok
    ? { wishlist: result.value.wishlist, item: result.value.item, userErrors: [] }
    : { wishlist: null, item: null, userErrors: [toWishlistError(result.refusal)] };
