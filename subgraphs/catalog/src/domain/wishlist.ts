import type { InvalidCode } from "./refusal.ts";

/** A list of what somebody wishes for. Only its owner sees it, and who has the secret of its link. */
export type Wishlist = {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  /** SHA-256 of the secret in its link, in hex; null while it is private. */
  readonly accessTokenHash: string | null;
  readonly itemCount: number;
  /** Counts the changes from 1. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Something on a wishlist. */
export type WishlistItem = {
  readonly id: string;
  readonly wishlistId: string;
  readonly productId: string;
  /** Null where any variant will do. */
  readonly variantId: string | null;
  readonly note: string | null;
  /** The order they stand in, from 0. */
  readonly position: number;
  readonly addedAt: Date;
};

/** Why something is not done with a wishlist. `field` is the path of the input field at fault. */
export type WishlistRefusal =
  | { readonly kind: "NOT_FOUND"; readonly what: string; readonly field: readonly string[] }
  | {
      readonly kind: "INVALID";
      readonly code: InvalidCode;
      readonly message: string;
      readonly field: readonly string[];
    }
  | { readonly kind: "WISHLIST_CHANGED"; readonly wishlist: Wishlist; readonly field: readonly string[] };

/** The most wishlists of one person. */
export const maxWishlists = 20;
/** The most that stands on one wishlist: all of it is read together. */
export const maxWishlistItems = 200;

const maxName = 80;
const maxNote = 500;

/** A name as it is kept, or why it cannot be. */
export function wishlistName(text: string): { readonly name: string } | { readonly fault: string } {
  const name = text.trim();
  if (name.length < 1 || name.length > maxName || name.includes("\0"))
    return { fault: `Give it a name of 1 to ${maxName} characters.` };
  return { name };
}

/** A note as it is kept (null for none), or why it cannot be. */
export function wishlistNote(text: string | null): { readonly note: string | null } | { readonly fault: string } {
  const note = text?.trim() ?? "";
  if (note.length > maxNote || note.includes("\0")) return { fault: `A note has at most ${maxNote} characters.` };
  return { note: note === "" ? null : note };
}
