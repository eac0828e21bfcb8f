import type { Clock } from "@novatech/kernel/clock";
import type { Queryable, Transaction } from "@novatech/postgres/database";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Wishlist, WishlistItem } from "../domain/wishlist.ts";
import { isShownAt } from "../domain/publication.ts";
import type { WishlistReader, WishlistStore } from "../use-cases/wishlist-ports.ts";
import { productVariants, products } from "./tables.ts";
import { wishlistItems, wishlists } from "./tables/wishlists.ts";
import { textArray } from "./text-array.ts";

const columns = {
  id: wishlists.id,
  ownerId: wishlists.ownerId,
  name: wishlists.name,
  accessTokenHash: wishlists.accessTokenHash,
  itemCount: sql<number>`(select count(*)::int from wishlist_items where wishlist_items.wishlist_id = wishlists.id)`,
  version: wishlists.version,
  createdAt: wishlists.createdAt,
  updatedAt: wishlists.updatedAt,
};

const oneOf = (column: SQL | (typeof wishlists)["id"] | (typeof wishlistItems)["wishlistId"], ids: readonly string[]) =>
  sql`${column} = any(${textArray(ids)})`;

/** Reads wishlists from PostgreSQL. */
export function createPostgresWishlistReader(db: Queryable): WishlistReader {
  const read = (where: SQL): Promise<Wishlist[]> =>
    db.select(columns).from(wishlists).where(where).orderBy(asc(wishlists.createdAt), asc(wishlists.id));
  return {
    wishlistsById: async (ids) => new Map((await read(oneOf(wishlists.id, ids))).map((each) => [each.id, each])),
    wishlistByHash: async (hash) => (await read(eq(wishlists.accessTokenHash, hash)))[0] ?? null,
    wishlistsOf: async (ownerIds) =>
      Map.groupBy(await read(sql`${wishlists.ownerId} = any(${textArray(ownerIds)})`), ({ ownerId }) => ownerId),
    itemsOf: async (wishlistIds) =>
      Map.groupBy(
        await db
          .select()
          .from(wishlistItems)
          .where(oneOf(wishlistItems.wishlistId, wishlistIds))
          .orderBy(asc(wishlistItems.wishlistId), asc(wishlistItems.position)),
        ({ wishlistId }) => wishlistId,
      ),
  };
}

/** The wishlists of one transaction, in PostgreSQL. */
export function createPostgresWishlistStore(tx: Transaction, clock: Clock): WishlistStore {
  const isSame = (productId: string, variantId: string | null) =>
    and(
      sql`${wishlistItems.productId} = any(${textArray([productId])})`,
      variantId === null
        ? sql`${wishlistItems.variantId} is null`
        : sql`${wishlistItems.variantId} = any(${textArray([variantId])})`,
    );
  const closeGap = ({ wishlistId, position }: WishlistItem) =>
    tx
      .update(wishlistItems)
      .set({ position: sql`${wishlistItems.position} - 1` })
      .where(and(eq(wishlistItems.wishlistId, wishlistId), sql`${wishlistItems.position} > ${position}`));
  return {
    lock: async (ownerId, wishlistId) => {
      const [row] = await tx
        .select(columns)
        .from(wishlists)
        .where(and(oneOf(wishlists.id, [wishlistId]), eq(wishlists.ownerId, ownerId)))
        .for("update", { of: wishlists });
      return row ?? null;
    },
    add: async ({ itemCount: _count, ...row }, max) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`wishlists of ${row.ownerId}`}, 0))`);
      const [counted] = await tx
        .select({ count: sql<number>`count(*)::int` })
        .from(wishlists)
        .where(eq(wishlists.ownerId, row.ownerId));
      if ((counted?.count ?? 0) >= max) return false;
      await tx.insert(wishlists).values(row);
      return true;
    },
    save: async ({ id, name, accessTokenHash, version, updatedAt }) => {
      await tx.update(wishlists).set({ name, accessTokenHash, version, updatedAt }).where(eq(wishlists.id, id));
    },
    remove: async (id) => {
      await tx.delete(wishlists).where(eq(wishlists.id, id));
    },
    itemOf: async (ownerId, itemId) => {
      const [row] = await tx
        .select({ item: wishlistItems })
        .from(wishlistItems)
        .innerJoin(wishlists, eq(wishlists.id, wishlistItems.wishlistId))
        .where(and(sql`${wishlistItems.id} = any(${textArray([itemId])})`, eq(wishlists.ownerId, ownerId)));
      return row?.item ?? null;
    },
    isSold: async (productId, variantId) => {
      const { isPublished, publishAt, unpublishAt } = products;
      const [row] = await tx
        .select({ isPublished, publishAt, unpublishAt })
        .from(products)
        .where(
          and(
            sql`${products.id} = any(${textArray([productId])})`,
            variantId === null
              ? undefined
              : sql`exists (select from ${productVariants} as variant
                  where variant.product_id = ${products.id} and variant.id = any(${textArray([variantId])}))`,
          ),
        );
      return row !== undefined && isShownAt(row, clock.now());
    },
    itemFor: async (wishlistId, productId, variantId) => {
      const [row] = await tx
        .select()
        .from(wishlistItems)
        .where(and(eq(wishlistItems.wishlistId, wishlistId), isSame(productId, variantId)));
      return row ?? null;
    },
    addItem: async (item) => {
      const atEnd = sql<number>`(select coalesce(max(position) + 1, 0) from wishlist_items where wishlist_id = ${item.wishlistId})`;
      const [row] = await tx
        .insert(wishlistItems)
        .values({ ...item, position: atEnd })
        .onConflictDoNothing()
        .returning();
      return row ?? null;
    },
    saveNote: async (itemId, note) => {
      await tx.update(wishlistItems).set({ note }).where(eq(wishlistItems.id, itemId));
    },
    place: async (item, wishlistId, position) => {
      await closeGap(item);
      await tx
        .update(wishlistItems)
        .set({ position: sql`${wishlistItems.position} + 1` })
        .where(
          and(
            eq(wishlistItems.wishlistId, wishlistId),
            sql`${wishlistItems.position} >= ${position}`,
            sql`${wishlistItems.id} <> ${item.id}`,
          ),
        );
      await tx
        .update(wishlistItems)
        .set({
          wishlistId,
          position: sql`least(${position}::int, (select count(*)::int from wishlist_items where wishlist_id = ${wishlistId} and id <> ${item.id}))`,
        })
        .where(eq(wishlistItems.id, item.id));
    },
    removeItem: async (item) => {
      await tx.delete(wishlistItems).where(eq(wishlistItems.id, item.id));
      await closeGap(item);
    },
  };
}
