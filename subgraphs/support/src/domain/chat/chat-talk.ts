import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Chat, type ChatChange, changed, type ChatEntry } from "./chat.ts";
import { chatHasEnded, type ChatRefusal, chatRefusal } from "./chat-refusal.ts";

/** As whom somebody speaks in a chat. */
export type ChatSpeaker = { readonly author: "CUSTOMER" } | { readonly author: "AGENT"; readonly agentId: string };

/** How much one sender may write: so many messages in so many milliseconds. */
export const talkRate = { messages: 15, withinMs: 10_000 } as const;

/** What of a sender's is known already. */
export type SaidBefore = {
  /** What was sent with the same key. */
  readonly sameKey: ChatEntry | null;
  /** How many messages of theirs are younger than `talkRate.withinMs`. */
  readonly recent: number;
};

/**
 * Says something. A second try by the same key changes nothing and gives what was said then (`change` is null); it does so after the end, too.
 * Customers may write while they wait.
 */
export function say(
  chat: Chat,
  speaker: ChatSpeaker,
  said: { readonly text: string; readonly clientKey: string },
  before: SaidBefore,
  at: Date,
): Result<{ readonly entry: ChatEntry; readonly change: ChatChange | null }, ChatRefusal> {
  if (before.sameKey !== null)
    return before.sameKey.text === said.text
      ? ok({ entry: before.sameKey, change: null })
      : refuse(
          chatRefusal(
            "IDEMPOTENCY_KEY_REUSED",
            "This key was sent with another text: take a new key for a new message.",
            "clientKey",
          ),
        );
  if (chat.status === "ENDED") return refuse(chatHasEnded());
  if (before.recent >= talkRate.messages)
    return refuse(
      chatRefusal(
        "CHAT_TOO_FAST",
        `At most ${talkRate.messages} messages in ${talkRate.withinMs / 1000} seconds: wait a moment and send it again with the same key.`,
      ),
    );
  const isAgent = speaker.author === "AGENT";
  const sequence = chat.sequence + 1;
  // Who writes has read what stands before; an ending that was announced is off when the customer is back.
  const heard = isAgent
    ? { agentSpokeAt: at, agentReadUpTo: sequence }
    : { customerSpokeAt: at, customerReadUpTo: sequence, warnedAt: null };
  const change = changed(chat, at, heard, [
    {
      author: speaker.author,
      kind: "TEXT",
      ...said,
      ...(isAgent && { agentId: speaker.agentId, agentName: chat.agentName }),
    },
  ]);
  const [entry] = change.entries;
  if (entry === undefined) throw new Error("a message has an entry");
  return ok({ entry, change });
}

/** Notes how far somebody has read: never back. Null when that is known. Refused beyond what there is. */
export function markRead(
  chat: Chat,
  author: ChatSpeaker["author"],
  sequence: number,
  at: Date,
): Result<ChatChange | null, ChatRefusal> {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > chat.sequence)
    return refuse(
      chatRefusal(
        "INVALID_INPUT",
        `Give a sequence of this chat that you have seen: 0 to ${chat.sequence}.`,
        "sequence",
      ),
    );
  const known = author === "AGENT" ? chat.agentReadUpTo : chat.customerReadUpTo;
  if (sequence <= known) return ok(null);
  return ok(changed(chat, at, author === "AGENT" ? { agentReadUpTo: sequence } : { customerReadUpTo: sequence }));
}

/** What the customer thought of it: once, after its end. */
export function rateChat(
  chat: Chat,
  given: { readonly rating: number; readonly comment: string | null },
  at: Date,
): Result<ChatChange, ChatRefusal> {
  if (chat.status !== "ENDED")
    return refuse(chatRefusal("CHAT_NOT_ENDED", "Rate a chat when it has ended: chatEnd ends it.", "chatId"));
  if (chat.satisfaction !== null)
    return refuse(chatRefusal("INVALID_INPUT", "This chat has been rated. Thank you.", "chatId"));
  if (!Number.isInteger(given.rating) || given.rating < 1 || given.rating > 5)
    return refuse(chatRefusal("INVALID_INPUT", "Give 1 (bad) to 5 (good).", "rating"));
  return ok(changed(chat, at, { satisfaction: { ...given, ratedAt: at } }));
}
