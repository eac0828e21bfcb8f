import { requireUser } from "@novatech/graphql/errors";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toItemPayload, toWishlistError, toWishlistPayload } from "../wishlists.ts";

type WishlistMutation =
  | "wishlistCreate"
  | "wishlistUpdate"
  | "wishlistDelete"
  | "wishlistShareCreate"
  | "wishlistShareRevoke"
  | "wishlistItemAdd"
  | "wishlistItemUpdate"
  | "wishlistItemMove"
  | "wishlistItemRemove";

/** The entry points that change the viewer's wishlists. */
export const wishlistMutations: Pick<MutationResolvers, WishlistMutation> = {
  wishlistCreate: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toWishlistPayload(await wishlistChanges.create({ ...input, ownerId }));
  },
  wishlistUpdate: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toWishlistPayload(await wishlistChanges.rename({ ...input, ownerId }));
  },
  wishlistDelete: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    const result = await wishlistChanges.delete({ ...input, ownerId });
    return result.ok
      ? { wishlistId: result.value, userErrors: [] }
      : { wishlistId: null, userErrors: [toWishlistError(result.refusal)] };
  },
  wishlistShareCreate: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    const result = await wishlistChanges.share({ ...input, ownerId });
    return result.ok
      ? { wishlist: result.value.wishlist, accessToken: result.value.secret, userErrors: [] }
      : { wishlist: null, accessToken: null, userErrors: [toWishlistError(result.refusal)] };
  },
  wishlistShareRevoke: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toWishlistPayload(await wishlistChanges.unshare({ ...input, ownerId }));
  },
  wishlistItemAdd: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    const { variantId = null, note = null } = input;
    return toItemPayload(await wishlistChanges.addItem({ ...input, variantId, note, ownerId }));
  },
  wishlistItemUpdate: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toItemPayload(await wishlistChanges.noteItem({ ...input, note: input.note ?? null, ownerId }));
  },
  wishlistItemMove: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toWishlistPayload(
      await wishlistChanges.moveItem({ ...input, wishlistId: input.wishlistId ?? null, ownerId }),
    );
  },
  wishlistItemRemove: async (_parent, { input }, { request, wishlistChanges }) => {
    const { userId: ownerId } = requireUser(request);
    return toWishlistPayload(await wishlistChanges.removeItem({ ...input, ownerId }));
  },
};
