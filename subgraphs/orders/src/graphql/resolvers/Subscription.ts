import { callerMistake } from "@novatech/graphql/errors";
import type { CheckoutAttempt } from "../../domain/checkout-attempt.ts";
import type { TimelineEntry } from "../../domain/timeline.ts";
import type { SubscriptionResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";
import { isVisible, visibleOrder } from "../visible.ts";

/** Each event is answered from what is true then, not from what the stream read before; the beginning, beside the others that begin. */
const renew = (context: Context): void => {
  context.loaders = context.newLoaders();
};

/** The root of what is followed. */
export const Subscription: SubscriptionResolvers = {
  checkoutUpdated: {
    subscribe: async (_root, { attemptId, accessToken }, context) => {
      const states = await context.streams.checkoutStates(attemptId, (attempt) =>
        isVisible(context, attempt, accessToken),
      );
      if (states === null)
        throw callerMistake("BAD_USER_INPUT", "There is no such check-out of yours. A guest sends its accessToken.");
      return states;
    },
    resolve: (attempt: CheckoutAttempt, _arguments: unknown, context: Context) => {
      renew(context);
      return attempt;
    },
  },
  orderTracking: {
    subscribe: async (_root, { orderId, after, accessToken }, context) => {
      renew(context);
      const order = await visibleOrder(context, orderId, accessToken);
      if (order === null)
        throw callerMistake("BAD_USER_INPUT", "There is no such order of yours. A guest sends its accessToken.");
      const seen = after ?? 0;
      if (seen < 0 || seen > order.sequence)
        throw callerMistake(
          "BAD_USER_INPUT",
          `\`after\` must be a sequence of this order that you have seen: 0 to ${order.sequence}, not ${seen}.`,
        );
      return context.streams.orderEntries({ orderId, placedMonth: order.placedMonth }, seen);
    },
    resolve: (entry: TimelineEntry, _arguments: unknown, context: Context) => {
      renew(context);
      return { entry };
    },
  },
};
