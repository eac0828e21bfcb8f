import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database } from "@novatech/postgres/database";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import { createPostgresWishlistReader, createPostgresWishlistStore } from "../db/wishlist-store.ts";
import type { WishlistChanges } from "../graphql/wishlists.ts";
import {
  addWishlistItem,
  moveWishlistItem,
  noteWishlistItem,
  removeWishlistItem,
} from "../use-cases/change-wishlist-items.ts";
import {
  createWishlist,
  deleteWishlist,
  renameWishlist,
  shareWishlist,
  unshareWishlist,
} from "../use-cases/change-wishlists.ts";
import type { WishlistPorts, WishlistReader } from "../use-cases/wishlist-ports.ts";

/** Wishlists: what their owners change, and how they are read. */
export function createWishlists(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
}): { readonly changes: WishlistChanges; readonly reader: WishlistReader } {
  const { database, clock, ids } = options;
  const inWishlists =
    <Command, Outcome>(useCase: (ports: WishlistPorts, command: Command) => Promise<Outcome>) =>
    (command: Command): Promise<Outcome> =>
      database.transaction((tx) =>
        useCase(
          {
            wishlists: createPostgresWishlistStore(tx, clock),
            clock,
            ids,
            newSecret: () => {
              const secret = newSecret();
              return { secret, hash: sha256Hex(secret) };
            },
          },
          command,
        ),
      );
  return {
    changes: {
      create: inWishlists(createWishlist),
      rename: inWishlists(renameWishlist),
      delete: inWishlists(deleteWishlist),
      share: inWishlists(shareWishlist),
      unshare: inWishlists(unshareWishlist),
      addItem: inWishlists(addWishlistItem),
      noteItem: inWishlists(noteWishlistItem),
      moveItem: inWishlists(moveWishlistItem),
      removeItem: inWishlists(removeWishlistItem),
    },
    reader: createPostgresWishlistReader(database.db),
  };
}
