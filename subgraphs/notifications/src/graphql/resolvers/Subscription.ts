import { callerMistake, requireUser } from "@novatech/graphql/errors";
import type { FeedEntry } from "../../use-cases/ports-feed.ts";
import type { SubscriptionResolvers } from "../__generated__/types.ts";
import type { Context } from "../context.ts";

/** The root of what is followed. */
export const Subscription: SubscriptionResolvers = {
  notificationReceived: {
    subscribe: async (_root, { after }, { request, people }) => {
      requireUser(request);
      const seen = after ?? null;
      const entries = seen !== null && seen < 0 ? null : await people.follow(seen);
      if (entries === null)
        throw callerMistake(
          "BAD_USER_INPUT",
          "`after` must be a sequence that you have seen; leave it out to begin now.",
        );
      return entries;
    },
    resolve: (entry: FeedEntry, _arguments: unknown, { people }: Context) => {
      people.renew();
      return entry;
    },
  },
};
