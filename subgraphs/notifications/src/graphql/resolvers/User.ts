import { decodeCursor, encodeCursor, readPage, toConnection } from "@novatech/graphql/connection";
import type { UserResolvers } from "../__generated__/types.ts";
import { newestConnection, readNewestPage } from "../pages.ts";

/** What this room adds to an account: for the person alone, null for everybody else. */
export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  notifications: async ({ id }, { isUnread, kinds, ...paging }, { people }) => {
    if (!people.isViewer(id)) return null;
    const page = readPage(paging, (cursor) => Number(decodeCursor(cursor, 1)[0]) || 0);
    const search = { isUnread: isUnread ?? false, kinds: kinds ?? null };
    const rows = await people.load.feed.load({ id, search, page });
    return toConnection(page, rows, ({ sequence }) => encodeCursor([sequence]));
  },
  unreadNotificationCount: ({ id }, _arguments, { people }) =>
    people.isViewer(id) ? people.load.unread.load(id) : null,
  notificationPreferences: ({ id }, _arguments, { people }) =>
    people.isViewer(id) ? people.load.preferences.load(id) : null,
  pushSubscriptions: async ({ id }, _arguments, { people }) =>
    people.isViewer(id) ? [...(await people.load.devices.load(id))] : null,
  productAlerts: async ({ id }, paging, { people, alerts }) => {
    if (!people.isViewer(id)) return null;
    const page = readNewestPage(paging);
    return newestConnection(page, await alerts.page(page));
  },
  verifiedPhone: ({ id }, _arguments, { people }) => (people.isViewer(id) ? people.load.phone.load(id) : null),
};
