import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Chat } from "../../domain/chat/chat.ts";
import type { ChatTimes } from "../../domain/chat/chat-idle.ts";
import {
  chatLimits,
  queueOf,
  readChatText,
  readClientKey,
  readLanguage,
  readOptionalText,
} from "../../domain/chat/chat-input.ts";
import { type ChatRefusal, chatRefusal } from "../../domain/chat/chat-refusal.ts";
import type { TicketQueue } from "../../domain/ticket.ts";
import type { ChatPorts } from "./ports.ts";

/** How many chats of one person may be open at once. */
const mostOpenChats = 3;

/** A chat as it is asked for. */
export type ChatWish = {
  readonly subject: string;
  readonly customerName: string | null;
  readonly orderId: string | null;
  readonly productId: string | null;
  readonly language: string;
  readonly queue: TicketQueue | null;
  readonly idempotencyKey: string;
};

/** Who asks for one. */
export type ChatStarter = {
  readonly customerId: string | null;
  /** What tells a person from others over two tries: `user:…`, or a guest's by the hash of a secret of theirs; null where nothing does. */
  readonly caller: string | null;
  readonly orderSecretHash: string | null;
};

/** What beginning a chat needs of its surroundings. */
export type StartDeps = {
  readonly now: () => Date;
  readonly nextId: (prefix: string) => string;
  readonly newSecret: () => string;
  readonly hashOf: (text: string) => string;
  readonly times: ChatTimes;
};

/** The chat, and the secret by which a guest reaches it: nowhere else to be had. */
export type StartedChat = { readonly chat: Chat; readonly accessToken: string | null };

/**
 * Begins a chat: it waits in its line. A second try by the same key of the same person gives the same chat; a guest gets a new secret with it, and the
 * one before, which may have been lost on its way, opens nothing any more.
 */
export async function startChat(
  ports: ChatPorts,
  deps: StartDeps,
  starter: ChatStarter,
  wish: ChatWish,
): Promise<Result<StartedChat, ChatRefusal>> {
  const read = readWish(wish);
  if (!read.ok) return read;
  const { customerId, caller } = starter;
  const now = deps.now();
  const secret = customerId === null ? deps.newSecret() : null;
  const accessTokenHash = secret === null ? null : deps.hashOf(secret);
  const fingerprint = deps.hashOf(JSON.stringify(read.value));
  if (caller !== null) {
    const known = await ports.chats.findStarted(caller, wish.idempotencyKey);
    if (known !== null) {
      if (known.fingerprint !== fingerprint)
        return refuse(
          chatRefusal(
            "IDEMPOTENCY_KEY_REUSED",
            "This key began a chat about something else: take a new key for a new chat.",
            "idempotencyKey",
          ),
        );
      const chat = { ...known.chat, accessTokenHash };
      if (secret !== null) await ports.chats.save({ chat, entries: [] });
      return ok({ chat, accessToken: secret });
    }
    if ((await ports.chats.countOpen(caller)) >= mostOpenChats)
      return refuse(
        chatRefusal("CHAT_LIMIT_REACHED", `You have ${mostOpenChats} open chats: go on in one of them, or end one.`),
      );
  }
  if (read.value.orderId !== null && !(await ports.isOrderOf(read.value.orderId, starter)))
    return refuse(
      chatRefusal(
        "NOT_FOUND",
        "There is no such order of yours. A guest sends the order's secret in the header x-order-access-token.",
        "orderId",
      ),
    );
  const chat: Chat = {
    id: deps.nextId("chat"),
    customerId,
    accessTokenHash,
    ...read.value,
    status: "WAITING",
    agentId: null,
    agentName: null,
    agentSince: null,
    queuedAt: now,
    waitingSince: now,
    startedAt: now,
    assignedAt: null,
    endedAt: null,
    endReason: null,
    sequence: 0,
    version: 1,
    customerReadUpTo: 0,
    agentReadUpTo: 0,
    customerSpokeAt: now,
    agentSpokeAt: null,
    warnedAt: null,
    ticketId: null,
    satisfaction: null,
  };
  await ports.chats.add(chat, caller === null ? null : { startedBy: caller, key: wish.idempotencyKey, fingerprint });
  await ports.timers.lookAtIdle(chat.id, addMilliseconds(now, deps.times.giveUpAfterMs));
  await ports.timers.assignAt(now);
  ports.hints.queue(chat);
  return ok({ chat, accessToken: secret });
}

type ReadWish = Pick<Chat, "subject" | "customerName" | "orderId" | "productId" | "language" | "queue">;

function readWish(wish: ChatWish): Result<ReadWish, ChatRefusal> {
  const key = readClientKey(wish.idempotencyKey, "idempotencyKey");
  if (!key.ok) return key;
  const subject = readChatText(wish.subject, "subject", chatLimits.subject);
  if (!subject.ok) return subject;
  const customerName = readOptionalText(wish.customerName, "customerName", chatLimits.name);
  if (!customerName.ok) return customerName;
  const orderId = readOptionalText(wish.orderId, "orderId", chatLimits.reference);
  if (!orderId.ok) return orderId;
  const productId = readOptionalText(wish.productId, "productId", chatLimits.reference);
  if (!productId.ok) return productId;
  const language = readLanguage(wish.language, "language");
  if (!language.ok) return language;
  if (wish.queue === "ESCALATED")
    return refuse(
      chatRefusal("INVALID_INPUT", "Support itself puts what was late there: choose another queue.", "queue"),
    );
  const about = { orderId: orderId.value, productId: productId.value };
  return ok({
    subject: subject.value,
    customerName: customerName.value,
    ...about,
    language: language.value,
    queue: wish.queue ?? queueOf(about),
  });
}
