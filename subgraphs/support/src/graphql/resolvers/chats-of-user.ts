import type { UserResolvers } from "../__generated__/types.ts";
import { chatConnection, readChatPage } from "../chat/pages.ts";

/** What live chat adds to an account: null for who is neither its owner nor support. */
export const chatsOfUser: Pick<UserResolvers, "chats"> = {
  chats: async ({ id }, paging, { chats, onlooker }) => {
    const { userId, isStaff } = onlooker();
    if (userId !== id && !isStaff) return null;
    const page = readChatPage(paging);
    return chatConnection(page, await chats.loaders.chatsOfCustomer.load({ id, page }));
  },
};
