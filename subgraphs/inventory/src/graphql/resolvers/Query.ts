import type { QueryResolvers } from "../__generated__/types.ts";
import { canHandleSomeStock } from "../../domain/reader.ts";

/** The root fields. */
export const Query: QueryResolvers = {
  warehouse: (_parent, { id }, { reader, loaders }) => (canHandleSomeStock(reader) ? loaders.warehouse.load(id) : null),
};
