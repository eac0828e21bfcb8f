import type { TicketQueue } from "../ticket.ts";
import type { ChatStatus } from "./chat-machine.ts";

/** Why a chat ended. UNANSWERED: no agent came in time. IDLE: the customer did not answer any more. */
export type ChatEndReason = "CUSTOMER" | "AGENT" | "IDLE" | "UNANSWERED";

/** A conversation of one customer with support, one agent at a time. */
export type Chat = {
  readonly id: string;
  /** Null for a guest's, which is theirs who hold its secret. */
  readonly customerId: string | null;
  /** SHA-256 in hex of a guest's secret. */
  readonly accessTokenHash: string | null;
  /** What it is about, in the customer's words; null once they were erased. */
  readonly subject: string | null;
  /** How the customer wants to be called. */
  readonly customerName: string | null;
  readonly orderId: string | null;
  readonly productId: string | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Who answers: the same lines as those of tickets, one for each language. */
  readonly queue: TicketQueue;
  readonly status: ChatStatus;
  /** Whose it is, or was last: null while it waits. */
  readonly agentId: string | null;
  /** That agent's public name. */
  readonly agentName: string | null;
  /** Where it stands in its queue: it keeps its place over everything that is not the customer's doing. */
  readonly queuedAt: Date;
  /** Since when it waits this time, or waited last. */
  readonly waitingSince: Date;
  readonly startedAt: Date;
  /** When an agent first took it. */
  readonly assignedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: ChatEndReason | null;
  /** The last entry's. */
  readonly sequence: number;
  /** Counts the changes. */
  readonly version: number;
  readonly customerReadUpTo: number;
  readonly agentReadUpTo: number;
  /** When the customer was last heard of. */
  readonly customerSpokeAt: Date;
  /** Since when its agent has it. */
  readonly agentSince: Date | null;
  /** When that agent last wrote. */
  readonly agentSpokeAt: Date | null;
  /** When the customer was told that the chat is about to end. */
  readonly warnedAt: Date | null;
  /** The ticket that goes on where it ended. */
  readonly ticketId: string | null;
  readonly satisfaction: ChatSatisfaction | null;
};

/** What the customer thought of it. */
export type ChatSatisfaction = { readonly rating: number; readonly comment: string | null; readonly ratedAt: Date };

/** Who wrote an entry. SYSTEM: nobody; something happened. */
export type ChatAuthor = "CUSTOMER" | "AGENT" | "SYSTEM";

/** What an entry tells. TEXT is what somebody wrote; the others have no words: clients have them in their own language. */
export type ChatEntryKind = "TEXT" | "AGENT_JOINED" | "AGENT_LEFT" | "TRANSFERRED" | "IDLE_WARNING" | "ENDED";

/** Something said or done in a chat. Sequences of a chat have no gap. */
export type ChatEntry = {
  readonly chatId: string;
  readonly sequence: number;
  readonly author: ChatAuthor;
  readonly kind: ChatEntryKind;
  /** Of an agent, or of whom it tells; null for a customer. */
  readonly agentId: string | null;
  /** The name the agent had for the customer then. */
  readonly agentName: string | null;
  /** Null where nothing was written, or it was erased. */
  readonly text: string | null;
  /** The sender's own key, by which a second try is known. */
  readonly clientKey: string | null;
  readonly at: Date;
};

/** A chat after something happened to it, with what that added to the conversation. */
export type ChatChange = { readonly chat: Chat; readonly entries: readonly ChatEntry[] };

/** An entry before it has its place. */
export type NewChatEntry = Pick<ChatEntry, "author" | "kind"> &
  Partial<Pick<ChatEntry, "agentId" | "agentName" | "text" | "clientKey">>;

/** The chat with changes and entries behind those it has; it counts as one change. */
export function changed(chat: Chat, at: Date, changes: Partial<Chat>, added: readonly NewChatEntry[] = []): ChatChange {
  const entries = added.map((entry, index): ChatEntry => ({
    chatId: chat.id,
    sequence: chat.sequence + 1 + index,
    agentId: null,
    agentName: null,
    text: null,
    clientKey: null,
    at,
    ...entry,
  }));
  const next = { ...chat, ...changes, sequence: chat.sequence + entries.length, version: chat.version + 1 };
  return { chat: next, entries };
}
