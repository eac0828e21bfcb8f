import { decodeCursor, encodeCursor, noCursor, readPage, toConnection } from "@novatech/graphql/connection";
import { canHandleSomeStock } from "../../domain/reader.ts";
import type { StoreKey } from "../../use-cases/query-ports.ts";
import type { QueryResolvers } from "../__generated__/types.ts";

/** The root fields. */
export const Query: QueryResolvers = {
  warehouse: (_parent, { id }, { reader, loaders }) => (canHandleSomeStock(reader) ? loaders.warehouse.load(id) : null),
  stores: async (_parent, { countryCode, ...args }, { findStores }) => {
    const page = readPage(args, readStoreKey);
    const stores = await findStores({ ...page, countryCode: countryCode ?? null });
    return toConnection(page, stores, (store) => encodeCursor([store.countryCode, store.store.city, store.id]));
  },
};

/** A cursor is where the store stands in the list. Throws a GraphQLError with BAD_USER_INPUT. */
function readStoreKey(cursor: string): StoreKey {
  const [countryCode, city, id] = decodeCursor(cursor, 3);
  if (typeof countryCode === "string" && typeof city === "string" && typeof id === "string")
    return [countryCode, city, id];
  throw noCursor(cursor);
}
