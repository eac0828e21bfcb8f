import { ok, refuse, type Result } from "@novatech/kernel/result";
import { maxWishlists, type Wishlist, wishlistName, type WishlistRefusal } from "../domain/wishlist.ts";
import type { WishlistPorts } from "./wishlist-ports.ts";

/** There is no such wishlist, or it is another's: the two are never told apart. */
const noSuchWishlist: WishlistRefusal = { kind: "NOT_FOUND", what: "wishlist", field: ["input", "wishlistId"] };

const badName = (message: string): WishlistRefusal => ({
  kind: "INVALID",
  code: "INVALID_INPUT",
  message,
  field: ["input", "name"],
});

/** Makes a private wishlist. */
export async function createWishlist(
  { wishlists, clock, ids }: WishlistPorts,
  command: { readonly ownerId: string; readonly name: string },
): Promise<Result<Wishlist, WishlistRefusal>> {
  const named = wishlistName(command.name);
  if ("fault" in named) return refuse(badName(named.fault));
  const now = clock.now();
  const { ownerId } = command;
  const wishlist: Wishlist = {
    id: ids.next("wish"),
    ownerId,
    name: named.name,
    accessTokenHash: null,
    itemCount: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  if (await wishlists.add(wishlist, maxWishlists)) return ok(wishlist);
  const message = `You have ${maxWishlists} wishlists, which is as many as one can have. Delete one first.`;
  return refuse({ kind: "INVALID", code: "LIMIT_REACHED", message, field: ["input"] });
}

/** Gives a wishlist another name. */
export async function renameWishlist(
  { wishlists, clock }: WishlistPorts,
  command: {
    readonly ownerId: string;
    readonly wishlistId: string;
    readonly name: string;
    readonly expectedVersion: number;
  },
): Promise<Result<Wishlist, WishlistRefusal>> {
  const named = wishlistName(command.name);
  if ("fault" in named) return refuse(badName(named.fault));
  const known = await wishlists.lock(command.ownerId, command.wishlistId);
  if (known === null) return refuse(noSuchWishlist);
  if (known.version !== command.expectedVersion) return refuse(changedMeanwhile(known));
  const renamed = { ...known, name: named.name, version: known.version + 1, updatedAt: clock.now() };
  await wishlists.save(renamed);
  return ok(renamed);
}

/** Deletes a wishlist with all that stands on it; resolves to its id. */
export async function deleteWishlist(
  { wishlists }: WishlistPorts,
  command: { readonly ownerId: string; readonly wishlistId: string; readonly expectedVersion: number },
): Promise<Result<string, WishlistRefusal>> {
  const known = await wishlists.lock(command.ownerId, command.wishlistId);
  if (known === null) return refuse(noSuchWishlist);
  if (known.version !== command.expectedVersion) return refuse(changedMeanwhile(known));
  await wishlists.remove(known.id);
  return ok(known.id);
}

/** Makes a new secret that shows a wishlist; an earlier one ends. The secret is told here and kept nowhere. */
export async function shareWishlist(
  { wishlists, clock, newSecret }: WishlistPorts,
  command: { readonly ownerId: string; readonly wishlistId: string },
): Promise<Result<{ readonly wishlist: Wishlist; readonly secret: string }, WishlistRefusal>> {
  const known = await wishlists.lock(command.ownerId, command.wishlistId);
  if (known === null) return refuse(noSuchWishlist);
  const { secret, hash } = newSecret();
  const wishlist = { ...known, accessTokenHash: hash, version: known.version + 1, updatedAt: clock.now() };
  await wishlists.save(wishlist);
  return ok({ wishlist, secret });
}

/** Makes a wishlist private again. One that is private stays as it is. */
export async function unshareWishlist(
  { wishlists, clock }: WishlistPorts,
  command: { readonly ownerId: string; readonly wishlistId: string },
): Promise<Result<Wishlist, WishlistRefusal>> {
  const known = await wishlists.lock(command.ownerId, command.wishlistId);
  if (known === null) return refuse(noSuchWishlist);
  if (known.accessTokenHash === null) return ok(known);
  const hidden = { ...known, accessTokenHash: null, version: known.version + 1, updatedAt: clock.now() };
  await wishlists.save(hidden);
  return ok(hidden);
}

const changedMeanwhile = (wishlist: Wishlist): WishlistRefusal => ({
  kind: "WISHLIST_CHANGED",
  wishlist,
  field: ["input", "expectedVersion"],
});
