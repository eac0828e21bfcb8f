import { callerMistake, requireStaffOrMember } from "@novatech/graphql/errors";
import { canHandleStockOf } from "../../domain/reader.ts";
import type { StockItem } from "../../domain/stock-item.ts";
import type { SubscriptionResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";

const mostVariants = 100;

/** The root of what is followed. */
export const Subscription: SubscriptionResolvers = {
  stockChanged: {
    subscribe: async (_root, { merchantId, variantIds }, context) => {
      requireStaffOrMember(context.request, "staff:stock", "stock");
      if (!canHandleStockOf(context.reader, merchantId))
        throw callerMistake("BAD_USER_INPUT", "There is no such merchant of which you are a member.");
      if (variantIds && (variantIds.length === 0 || variantIds.length > mostVariants))
        throw callerMistake("BAD_USER_INPUT", `Name 1 to ${mostVariants} variants, or none for all.`);
      return context.streamStock(merchantId, variantIds ?? null);
    },
    resolve: (item: StockItem, _arguments: unknown, context: Context) => {
      // Each event is answered from what is true then, not from what the stream read before.
      context.loaders = context.newLoaders();
      return item;
    },
  },
};
