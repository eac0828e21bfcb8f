import type { Resolvers } from "../__generated__/types.ts";
import { Mutation } from "./Mutation.ts";
import { Product } from "./Product.ts";
import { ProductRecommendation } from "./ProductRecommendation.ts";
import { Query } from "./Query.ts";
import { User } from "./User.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = { Query, Mutation, Product, ProductRecommendation, User };
