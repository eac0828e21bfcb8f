import type { Resolvers } from "../__generated__/types.ts";
import { ProductSearchConnection } from "./ProductSearchConnection.ts";
import { Query } from "./Query.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = { ProductSearchConnection, Query };
