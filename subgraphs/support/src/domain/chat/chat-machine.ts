/** How far a chat is. */
export type ChatStatus = "WAITING" | "ACTIVE" | "ENDED";

/** What moves a chat. */
export type ChatSignal = "ASSIGNED" | "RELEASED" | "TRANSFERRED" | "HANDED_OVER" | "ENDED";

/**
 * Where each signal leads. ASSIGNED: an agent took it out of the queue. RELEASED: its agent vanished or says nothing. TRANSFERRED: into another queue.
 * HANDED_OVER: to another agent. What is not here does not happen.
 */
export const chatMachine: Readonly<Record<ChatStatus, Readonly<Partial<Record<ChatSignal, ChatStatus>>>>> = {
  WAITING: { ASSIGNED: "ACTIVE", TRANSFERRED: "WAITING", ENDED: "ENDED" },
  ACTIVE: { RELEASED: "WAITING", TRANSFERRED: "WAITING", HANDED_OVER: "ACTIVE", ENDED: "ENDED" },
  ENDED: {},
};

/** Where a signal leads from a status; null where it does not happen. */
export const chatStatusAfter = (status: ChatStatus, signal: ChatSignal): ChatStatus | null =>
  chatMachine[status][signal] ?? null;
