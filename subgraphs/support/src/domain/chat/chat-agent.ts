import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { TicketQueue } from "../ticket.ts";
import { type ChatRefusal, chatRefusal } from "./chat-refusal.ts";

/** Whether an agent takes chats. AWAY keeps those they have and is given no more; OFFLINE gives them back. */
export type AgentStatus = "ONLINE" | "AWAY" | "OFFLINE";

/** Whether somebody answers chats now, and how many at once. */
export type ChatPresence = {
  /** The user's id. */
  readonly agentId: string;
  readonly status: AgentStatus;
  readonly capacity: number;
  /** When a chat was last given to them; null for never. */
  readonly lastAssignedAt: Date | null;
  readonly changedAt: Date;
};

/** Somebody of support's list who answers chats. */
export type ChatAgent = ChatPresence & {
  /** What customers call them. */
  readonly publicName: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly queues: readonly TicketQueue[];
};

/** How many chats at once anybody may take. */
const mostChatsAtOnce = 20;
const usualCapacity = 3;

/** How somebody is there from now on; `capacity` null: as before, 3 for who is new. */
export function readPresence(
  agentId: string,
  known: ChatPresence | null,
  wish: { readonly status: AgentStatus; readonly capacity: number | null },
  at: Date,
): Result<ChatPresence, ChatRefusal> {
  const capacity = wish.capacity ?? known?.capacity ?? usualCapacity;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > mostChatsAtOnce)
    return refuse(chatRefusal("INVALID_INPUT", `Take 1 to ${mostChatsAtOnce} chats at once.`, "capacity"));
  return ok({
    agentId,
    status: wish.status,
    capacity,
    lastAssignedAt: known?.lastAssignedAt ?? null,
    changedAt: at,
  });
}
