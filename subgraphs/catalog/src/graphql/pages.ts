import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import { isId } from "@novatech/kernel/ids";
import type { GraphQLError } from "graphql";
import type { ListKey, ListKind } from "../domain/listing.ts";
import type { Product, Variant } from "../domain/product.ts";
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

const noCursor = (cursor: string): GraphQLError =>
  callerMistake("BAD_USER_INPUT", `"${cursor}" is no cursor of this list. Take one from an edge or from pageInfo.`);

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

/** A page of a product's variants. There are at most 100, which stand by position: it is cut from all of them. */
export function variantPage<Row extends Variant>(variants: readonly Row[], page: PageArguments): Connection<Row> {
  const request = readPage(page, readPosition);
  const { direction, after, before, size } = request;
  const within = variants.filter(
    ({ position }) => (after === null || position > after) && (before === null || position < before),
  );
  const rows = direction === "forward" ? within : within.toReversed();
  return toConnection(request, rows.slice(0, size + 1), ({ position }) => encodeCursor([position]));
}
