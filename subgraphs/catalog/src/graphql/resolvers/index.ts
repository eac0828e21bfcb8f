import type { Resolvers } from "../__generated__/types.ts";
import { Brand } from "./Brand.ts";
import { Category } from "./Category.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { Price } from "./Price.ts";
import { PriceChange } from "./PriceChange.ts";
import { Product } from "./Product.ts";
import { ProductExport } from "./ProductExport.ts";
import { ProductImport, ProductImportError } from "./ProductImport.ts";
import { ProductMedia } from "./ProductMedia.ts";
import { ProductVariant } from "./ProductVariant.ts";
import { Query } from "./Query.ts";
import { Review } from "./Review.ts";
import { ScheduledPrice } from "./ScheduledPrice.ts";
import { User } from "./User.ts";
import { Wishlist } from "./Wishlist.ts";
import { WishlistItem } from "./WishlistItem.ts";

/** The room's resolvers, by GraphQL type. */
export const resolvers: Resolvers = {
  Brand,
  Category,
  Merchant,
  Mutation,
  Price,
  PriceChange,
  Product,
  ProductExport,
  ProductImport,
  ProductImportError,
  ProductMedia,
  ProductVariant,
  Query,
  Review,
  ScheduledPrice,
  User,
  Wishlist,
  WishlistItem,
  UserError: { __resolveType: (error) => error.__typename },
};
