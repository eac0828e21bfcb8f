import { requireAnyScope } from "@novatech/graphql/errors";
import type { QueryResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** The entry points that read what was sent to people. */
export const peopleQueries: QueryResolvers = {
  webPushPublicKey: (_root, _arguments, { people }) => people.vapidPublicKey,
  notificationDeliveries: async (_root, { filter, ...paging }, { request, people }) => {
    requireAnyScope(request, ["staff:messages"]);
    const page = readNewestPage(paging);
    const { recipientId, status, channel, kind } = filter ?? {};
    // The feed is no channel: nothing is sent there.
    if (channel === "IN_APP") return newestConnection(page, []);
    const search = {
      recipientId: recipientId ?? null,
      status: status ?? null,
      channel: channel ?? null,
      kind: kind ?? null,
    };
    return newestConnection(page, await people.log.page(search, page));
  },
};
