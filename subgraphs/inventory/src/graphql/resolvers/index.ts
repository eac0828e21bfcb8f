import type { Resolvers } from "../__generated__/types.ts";
import { Merchant } from "./Merchant.ts";
import { Mutation } from "./Mutation.ts";
import { ProductVariant } from "./ProductVariant.ts";
import { Query } from "./Query.ts";
import { StockItem } from "./StockItem.ts";
import { StockMovement } from "./StockMovement.ts";
import { Store } from "./Store.ts";
import { Subscription } from "./Subscription.ts";
import { Warehouse } from "./Warehouse.ts";

/** Every resolver of the room, by type. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Warehouse,
  Store,
  Merchant,
  ProductVariant,
  StockItem,
  StockMovement,
  UserError: { __resolveType: (error) => error.__typename },
};
