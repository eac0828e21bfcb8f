import {
  decodeCursor,
  decodeMomentCursor,
  encodeCursor,
  noCursor,
  type PageArguments,
  readPage,
  toConnection,
} from "@novatech/graphql/connection";
import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatPage, EntryPage } from "../../use-cases/chat/ports.ts";

/** Reads the arguments of a list of chats. Throws a GraphQLError with BAD_USER_INPUT. */
export const readChatPage = (page: PageArguments): ChatPage =>
  readPage(page, (cursor) => {
    const { at: startedAt, id } = decodeMomentCursor(cursor);
    return { startedAt, id };
  });

/** A connection of chats, the newest first. */
export const chatConnection = (page: ChatPage, rows: readonly Chat[]) =>
  toConnection(page, rows, ({ startedAt, id }) => encodeCursor([startedAt.toISOString(), id]));

/** Reads the arguments of a list of entries. Throws a GraphQLError with BAD_USER_INPUT. */
export const readEntryPage = (page: PageArguments): EntryPage =>
  readPage(page, (cursor) => {
    const [sequence] = decodeCursor(cursor, 1);
    if (typeof sequence !== "number") throw noCursor(cursor);
    return sequence;
  });

/** A connection of entries, oldest first. */
export const entryConnection = (page: EntryPage, rows: readonly ChatEntry[]) =>
  toConnection(page, rows, ({ sequence }) => encodeCursor([sequence]));
