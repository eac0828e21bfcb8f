import { ok, refuse, type Result } from "@novatech/kernel/result";
import {
  maxWishlistItems,
  type Wishlist,
  type WishlistItem,
  wishlistNote,
  type WishlistRefusal,
} from "../domain/wishlist.ts";
import type { WishlistPorts } from "./wishlist-ports.ts";

/** A wishlist, and what was put on it or changed. */
export type WishlistWithItem = { readonly wishlist: Wishlist; readonly item: WishlistItem };

const notFound = (what: string, field: string): WishlistRefusal => ({
  kind: "NOT_FOUND",
  what,
  field: ["input", field],
});
const badNote = (message: string): WishlistRefusal => ({
  kind: "INVALID",
  code: "INVALID_INPUT",
  message,
  field: ["input", "note"],
});

/** Puts a product, or one variant of it, at the end of a wishlist. What stands there already stays as it is. */
export async function addWishlistItem(
  ports: WishlistPorts,
  command: {
    readonly ownerId: string;
    readonly wishlistId: string;
    readonly productId: string;
    readonly variantId: string | null;
    readonly note: string | null;
  },
): Promise<Result<WishlistWithItem, WishlistRefusal>> {
  const { wishlists, clock, ids } = ports;
  const { ownerId, wishlistId, productId, variantId } = command;
  const noted = wishlistNote(command.note);
  if ("fault" in noted) return refuse(badNote(noted.fault));
  const wishlist = await wishlists.lock(ownerId, wishlistId);
  if (wishlist === null) return refuse(notFound("wishlist", "wishlistId"));
  const known = await wishlists.itemFor(wishlistId, productId, variantId);
  if (known !== null) return ok({ wishlist, item: known });
  if (!(await wishlists.isSold(productId, variantId)))
    return refuse(
      notFound(variantId === null ? "product" : "variant of it", variantId === null ? "productId" : "variantId"),
    );
  if (wishlist.itemCount >= maxWishlistItems) return refuse(isFull("wishlistId"));
  const now = clock.now();
  const item = await wishlists.addItem({
    id: ids.next("witem"),
    wishlistId,
    productId,
    variantId,
    note: noted.note,
    addedAt: now,
  });
  if (item === null) throw new Error("what was not on the locked wishlist is on it");
  return ok({ wishlist: await touched(ports, wishlist, wishlist.itemCount + 1), item });
}

/** Changes the note beside something; null takes it away. */
export async function noteWishlistItem(
  ports: WishlistPorts,
  command: { readonly ownerId: string; readonly itemId: string; readonly note: string | null },
): Promise<Result<WishlistWithItem, WishlistRefusal>> {
  const noted = wishlistNote(command.note);
  if ("fault" in noted) return refuse(badNote(noted.fault));
  const found = await lockWithItem(ports, command.ownerId, command.itemId);
  if (found === null) return refuse(notFound("thing on your wishlists", "itemId"));
  const { wishlist, item } = found;
  if (item.note === noted.note) return ok(found);
  await ports.wishlists.saveNote(item.id, noted.note);
  return ok({ wishlist: await touched(ports, wishlist, wishlist.itemCount), item: { ...item, note: noted.note } });
}

/** Moves something to another place (from 0; beyond the end it is the last) of its wishlist or of another of the same owner. */
export async function moveWishlistItem(
  ports: WishlistPorts,
  command: {
    readonly ownerId: string;
    readonly itemId: string;
    readonly wishlistId: string | null;
    readonly position: number;
  },
): Promise<Result<Wishlist, WishlistRefusal>> {
  const { ownerId, itemId } = command;
  const { wishlists } = ports;
  if (command.position < 0)
    return refuse({
      kind: "INVALID",
      code: "INVALID_INPUT",
      message: "Places count from 0.",
      field: ["input", "position"],
    });
  const seen = await wishlists.itemOf(ownerId, itemId);
  if (seen === null) return refuse(notFound("thing on your wishlists", "itemId"));
  const toId = command.wishlistId ?? seen.wishlistId;
  // In the order of their ids, so that two that move things between the same lists do not wait for each other.
  const locked = new Map<string, Wishlist>();
  for (const id of [...new Set([seen.wishlistId, toId])].toSorted()) {
    const wishlist = await wishlists.lock(ownerId, id);
    if (wishlist) locked.set(id, wishlist);
  }
  const item = await wishlists.itemOf(ownerId, itemId);
  const [from, to] = [locked.get(seen.wishlistId), locked.get(toId)];
  if (item?.wishlistId !== seen.wishlistId || from === undefined)
    return refuse(notFound("thing on your wishlists", "itemId"));
  if (to === undefined) return refuse(notFound("wishlist", "wishlistId"));
  if (from !== to) {
    if (to.itemCount >= maxWishlistItems) return refuse(isFull("wishlistId"));
    const same = await wishlists.itemFor(to.id, item.productId, item.variantId);
    if (same !== null)
      return refuse({
        kind: "INVALID",
        code: "INVALID_INPUT",
        message: "The same stands on that wishlist already. Take one of the two off with wishlistItemRemove.",
        field: ["input", "wishlistId"],
      });
    await touched(ports, from, from.itemCount - 1);
  }
  await wishlists.place(item, to.id, command.position);
  return ok(await touched(ports, to, from === to ? to.itemCount : to.itemCount + 1));
}

/** Takes something off a wishlist. */
export async function removeWishlistItem(
  ports: WishlistPorts,
  command: { readonly ownerId: string; readonly itemId: string },
): Promise<Result<Wishlist, WishlistRefusal>> {
  const found = await lockWithItem(ports, command.ownerId, command.itemId);
  if (found === null) return refuse(notFound("thing on your wishlists", "itemId"));
  await ports.wishlists.removeItem(found.item);
  return ok(await touched(ports, found.wishlist, found.wishlist.itemCount - 1));
}

/** Something and the wishlist it stands on, locked; null when it is not the owner's, or was moved this moment. */
async function lockWithItem(
  { wishlists }: WishlistPorts,
  ownerId: string,
  itemId: string,
): Promise<WishlistWithItem | null> {
  const seen = await wishlists.itemOf(ownerId, itemId);
  const wishlist = seen && (await wishlists.lock(ownerId, seen.wishlistId));
  const item = wishlist && (await wishlists.itemOf(ownerId, itemId));
  return wishlist && item?.wishlistId === wishlist.id ? { wishlist, item } : null;
}

async function touched({ wishlists, clock }: WishlistPorts, wishlist: Wishlist, itemCount: number): Promise<Wishlist> {
  const changed = { ...wishlist, itemCount, version: wishlist.version + 1, updatedAt: clock.now() };
  await wishlists.save(changed);
  return changed;
}

const isFull = (field: string): WishlistRefusal => ({
  kind: "INVALID",
  code: "LIMIT_REACHED",
  message: `The wishlist holds ${maxWishlistItems} things, which is as many as it can. Take one off first.`,
  field: ["input", field],
});
