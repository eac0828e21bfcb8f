import { callerMistake } from "@novatech/graphql/errors";
import type { Chat } from "../../domain/chat/chat.ts";
import { type ChatRole, chatRoleOf } from "../../domain/chat/chat-access.ts";
import type { Context } from "../context.ts";

/** A chat and as what the viewer stands to it; null when there is none or it is another's: the two are not told apart. */
export async function visibleChat(
  { chats, onlooker, showSecret }: Context,
  chatId: string,
  accessToken?: string | null,
): Promise<{ readonly chat: Chat; readonly role: ChatRole } | null> {
  showSecret(accessToken);
  const chat = await chats.loaders.chat.load(chatId);
  const role = chat && chatRoleOf(onlooker(), chat);
  return chat && role && { chat, role };
}

/** The same for a stream. Throws a GraphQLError with BAD_USER_INPUT where there is none. */
export async function followedChat(
  context: Context,
  chatId: string,
  accessToken?: string | null,
): Promise<{ readonly chat: Chat; readonly role: ChatRole }> {
  renewChats(context);
  const found = await visibleChat(context, chatId, accessToken);
  if (found === null)
    throw callerMistake("BAD_USER_INPUT", "There is no such chat of yours. A guest sends its accessToken.");
  return found;
}

/** Each event is answered from what is true then, not from what the stream read before. */
export const renewChats = ({ chats }: Context): void => {
  chats.loaders = chats.newLoaders();
};
