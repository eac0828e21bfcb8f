import {
  type Connection,
  decodeCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import type { Wishlist } from "../domain/wishlist.ts";

type Key = { readonly at: number; readonly id: string };

function readKey(cursor: string): Key {
  const [at, id] = decodeCursor(cursor, 2);
  if (typeof at === "number" && typeof id === "string") return { at, id };
  throw noCursor(cursor);
}

const keyOf = ({ createdAt, id }: Wishlist): Key => ({ at: createdAt.getTime(), id });
const isBehind = (one: Key, other: Key): boolean => one.at > other.at || (one.at === other.at && one.id > other.id);

/** A page of somebody's wishlists, the oldest first. There are few, and all are read together: it is cut from all of them. */
export function wishlistPage(wishlists: readonly Wishlist[], page: PageArguments): Connection<Wishlist> {
  const request = readPage(page, readKey);
  const { direction, after, before, size } = request;
  const within = wishlists.filter(
    (each) => (after === null || isBehind(keyOf(each), after)) && (before === null || isBehind(before, keyOf(each))),
  );
  const ordered = direction === "forward" ? within : within.toReversed();
  return toConnection(request, ordered.slice(0, size + 1), (each) => encodeCursor([keyOf(each).at, each.id]));
}
