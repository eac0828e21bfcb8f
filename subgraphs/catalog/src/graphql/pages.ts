import {
  type Connection,
  decodeCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import { isId } from "@novatech/kernel/ids";
import type { ListKey, ListKind } from "../domain/listing.ts";
import type { Product } from "../domain/product.ts";
import type { Context } from "./context.ts";

/** 9999-12-31, in milliseconds: no list holds anything later. */
const latest = 253_402_214_400_000;

const cursorOf = (key: ListKey): string => encodeCursor([key.publishedAt.getTime(), key.productId]);

function readKey(cursor: string): ListKey {
  const [at, productId] = decodeCursor(cursor, 2);
  if (
    typeof at === "number" &&
    Number.isInteger(at) &&
    Math.abs(at) <= latest &&
    typeof productId === "string" &&
    isId(productId, "prod")
  )
    return { publishedAt: new Date(at), productId };
  throw noCursor(cursor);
}

/** A page of a list of published products: two statements, however many lists are asked for at once. */
export async function productPage(
  context: Context,
  kind: ListKind,
  listId: string,
  page: PageArguments,
): Promise<Connection<Product>> {
  const request = readPage(page, readKey);
  const { direction, after, before, size } = request;
  const keys = await context.loaders.list.load({ kind, listId, part: { direction, after, before, limit: size + 1 } });
  const products = new Map<string, Product>();
  for (const product of await context.loaders.product.loadMany(keys.slice(0, size).map(({ productId }) => productId))) {
    if (product instanceof Error) throw product;
    if (product) products.set(product.id, product);
  }
  // Products are never deleted, so every key has its product; one taken out this moment is shown a last time.
  return toConnection(request, keys, cursorOf, ({ productId }) => products.get(productId) as Product);
}

function readPosition(cursor: string): number {
  const [position] = decodeCursor(cursor, 1);
  if (typeof position === "number") return position;
  throw noCursor(cursor);
}

/** A page of what stands by position and is read as a whole, since there is never much of it: it is cut from all. */
export function positionPage<Row extends { readonly position: number }>(
  rows: readonly Row[],
  page: PageArguments,
): Connection<Row> {
  const request = readPage(page, readPosition);
  const { direction, after, before, size } = request;
  const within = rows.filter(
    ({ position }) => (after === null || position > after) && (before === null || position < before),
  );
  const ordered = direction === "forward" ? within : within.toReversed();
  return toConnection(request, ordered.slice(0, size + 1), ({ position }) => encodeCursor([position]));
}
