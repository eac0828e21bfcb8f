import type { Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimer, setTimers } from "@novatech/postgres/timers";
import { and, inArray, ne } from "drizzle-orm";
import type { ChatTimers } from "../../use-cases/chat/ports.ts";
import { chatPresences } from "../tables/chat.ts";

/** Somebody may be free for somebody who waits; one key, so that never two look at once. */
export const assignTimer = "chat-assign";
/** A chat may stand still too long; the key is the chat's id. */
export const idleTimer = "chat-idle";
/** Nothing was heard of an agent; the key is their id. */
export const expiryTimer = "chat-agent-expiry";

/** What happens to chats by itself, as timers of the transaction. */
export const createChatTimers = (tx: Transaction): ChatTimers => ({
  assignAt: (dueAt) => setTimer(tx, { kind: assignTimer, key: "", dueAt }),
  lookAtIdle: (chatId, dueAt) => setTimer(tx, { kind: idleTimer, key: chatId, dueAt }),
  expectUntil: async (agentIds, dueAt) => {
    const present = await tx
      .select({ agentId: chatPresences.agentId })
      .from(chatPresences)
      .where(and(inArray(chatPresences.agentId, [...agentIds]), ne(chatPresences.status, "OFFLINE")));
    await setTimers(
      tx,
      present.map(({ agentId }) => ({ kind: expiryTimer, key: agentId, dueAt })),
    );
  },
  expectNoMore: (agentId) => cancelTimer(tx, expiryTimer, agentId),
});
