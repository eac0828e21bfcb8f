import { requireAnyScope, requireUser } from "@novatech/graphql/errors";
import type { Onlooker } from "../../domain/access.ts";
import { noSuchChat } from "../../domain/chat/chat-refusal.ts";
import type { MutationResolvers } from "../__generated__/types.ts";
import { toChatError } from "../chat/errors.ts";
import type { Context } from "../context.ts";
import { renewChats, visibleChat } from "../chat/visible-chat.ts";

type Names =
  | "chatStart"
  | "chatMessageSend"
  | "chatReadSet"
  | "chatTypingSet"
  | "chatEnd"
  | "chatRate"
  | "chatTransfer"
  | "agentPresenceSet";

/** What changes chats. */
export const chatMutations: Pick<MutationResolvers, Names> = {
  chatStart: async (_root, { input }, { chats }) => {
    const answer = await chats.start({
      subject: input.subject,
      customerName: input.customerName ?? null,
      orderId: input.orderId ?? null,
      productId: input.productId ?? null,
      language: input.language,
      queue: input.queue ?? null,
      idempotencyKey: input.idempotencyKey,
    });
    return answer.ok
      ? { ...answer.value, userErrors: [] }
      : { chat: null, accessToken: null, userErrors: [toChatError(answer.refusal)] };
  },
  chatMessageSend: async (_root, { input: { chatId, text, clientKey, accessToken } }, context) => {
    const answer = await context.chats.send(onlookerWith(context, accessToken), { chatId, text, clientKey });
    return answer.ok
      ? { message: answer.value.entry, chat: answer.value.chat, userErrors: [] }
      : { message: null, chat: null, userErrors: [toChatError(answer.refusal)] };
  },
  chatReadSet: async (_root, { input: { chatId, sequence, accessToken } }, context) => {
    const answer = await context.chats.read(onlookerWith(context, accessToken), { chatId, sequence });
    return answer.ok
      ? { chat: answer.value, userErrors: [] }
      : { chat: null, userErrors: [toChatError(answer.refusal)] };
  },
  chatTypingSet: async (_root, { input: { chatId, isTyping = true, accessToken } }, context) => {
    const found = await visibleChat(context, chatId, accessToken);
    if (found === null || found.role === "SUPPORT") return { chat: null, userErrors: [toChatError(noSuchChat())] };
    if (found.chat.status !== "ENDED") context.chats.tellTyping(chatId, found.role, isTyping);
    return { chat: found.chat, userErrors: [] };
  },
  chatEnd: async (_root, { input: { chatId, makesTicket = false, accessToken } }, context) => {
    const answer = await context.chats.end(onlookerWith(context, accessToken), { chatId, makesTicket });
    return answer.ok
      ? { chat: answer.value, userErrors: [] }
      : { chat: null, userErrors: [toChatError(answer.refusal)] };
  },
  chatRate: async (_root, { input: { chatId, rating, comment, accessToken } }, context) => {
    const answer = await context.chats.rate(onlookerWith(context, accessToken), {
      chatId,
      rating,
      comment: comment ?? null,
    });
    return answer.ok
      ? { chat: answer.value, userErrors: [] }
      : { chat: null, userErrors: [toChatError(answer.refusal)] };
  },
  chatTransfer: async (_root, { input }, context) => {
    requireAnyScope(context.request, ["staff:support"]);
    const { chatId, agentId = null, queue = null, language = null } = input;
    const answer = await context.chats.transfer(context.onlooker(), { chatId, agentId, queue, language });
    return answer.ok
      ? { chat: answer.value, userErrors: [] }
      : { chat: null, userErrors: [toChatError(answer.refusal)] };
  },
  agentPresenceSet: async (_root, { input: { status, capacity } }, context) => {
    requireAnyScope(context.request, ["staff:support"]);
    const { userId } = requireUser(context.request);
    const answer = await context.chats.setPresence(userId, { status, capacity: capacity ?? null });
    if (!answer.ok) return { agent: null, userErrors: [toChatError(answer.refusal)] };
    renewChats(context);
    return { agent: await context.chats.loaders.agent.load(userId), userErrors: [] };
  },
};

/** Who asks, with the secret of a guest's chat. */
function onlookerWith({ onlooker, showSecret }: Context, accessToken: string | null | undefined): Onlooker {
  showSecret(accessToken);
  return onlooker();
}
