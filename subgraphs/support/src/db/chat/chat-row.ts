import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { chatEntries, chats } from "../tables/chat.ts";

type ChatRow = typeof chats.$inferSelect;
type EntryRow = typeof chatEntries.$inferSelect;

/** A chat out of its row. */
export const toChat = ({
  startedBy: _startedBy,
  startKey: _startKey,
  startFingerprint: _startFingerprint,
  rating,
  ratingComment,
  ratedAt,
  ...row
}: ChatRow): Chat => ({
  ...row,
  satisfaction: rating === null || ratedAt === null ? null : { rating, comment: ratingComment, ratedAt },
});

/** What a chat's row holds of the chat. */
export const toChatRow = ({ satisfaction, ...chat }: Chat) => ({
  ...chat,
  rating: satisfaction?.rating ?? null,
  ratingComment: satisfaction?.comment ?? null,
  ratedAt: satisfaction?.ratedAt ?? null,
});

/** An entry out of its row. */
export const toChatEntry = ({ body, occurredAt, ...row }: EntryRow): ChatEntry => ({
  ...row,
  text: body,
  at: occurredAt,
});

/** An entry as its row. */
export const toEntryRow = ({ text, at, ...entry }: ChatEntry): EntryRow => ({ ...entry, body: text, occurredAt: at });
