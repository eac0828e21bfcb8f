import type { Resolvers } from "../__generated__/types.ts";
import { Brand } from "./Brand.ts";
import { Category } from "./Category.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { Price } from "./Price.ts";
import { Product } from "./Product.ts";
import { ProductVariant } from "./ProductVariant.ts";
import { Query } from "./Query.ts";
import { Review } from "./Review.ts";
import { User } from "./User.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = {
  Brand,
  Category,
  Merchant,
  Mutation,
  Price,
  Product,
  ProductVariant,
  Query,
  Review,
  User,
  UserError: { __resolveType: (error) => error.__typename },
};
