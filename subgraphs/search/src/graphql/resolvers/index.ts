import type { Resolvers } from "../__generated__/types.ts";
import { Mutation } from "./Mutation.ts";
import { ProductSearchConnection } from "./ProductSearchConnection.ts";
import { Query } from "./Query.ts";
import { SearchFacet } from "./SearchFacet.ts";
import { SearchSynonym } from "./SearchSynonym.ts";
import { SearchUnderstanding } from "./SearchUnderstanding.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = {
  Mutation,
  ProductSearchConnection,
  Query,
  SearchFacet,
  SearchSynonym,
  SearchUnderstanding,
};
