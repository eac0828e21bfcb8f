import DataLoader from "dataloader";
import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatPlace, ChatReader } from "../../use-cases/chat/ports.ts";

/** Entries that are read at once, and wait until a stream has taken them. */
export const pageSize = 100;

/** What streams read: what several of them ask for in one turn of the event loop is one statement. */
export type MergedChatReads = {
  readonly reader: ChatReader;
  readonly entriesAbove: (place: {
    readonly chatId: string;
    readonly sequence: number;
  }) => Promise<readonly ChatEntry[]>;
  readonly chat: (chatId: string) => Promise<Chat | null>;
  readonly place: (chatId: string) => Promise<ChatPlace | null>;
};

/** Keys of one statement at most; more go out beside each other. */
const maxMerged = 250;

/**
 * Merges reads over a turn: when a gateway comes back thousands subscribe at once, and a line that moves moves for everybody in it. Nothing is kept: who asks is
 * answered from what is true after asking.
 */
export function mergeChatReads(reader: ChatReader): MergedChatReads {
  const entries = inOneTurn((places: Parameters<ChatReader["entriesAbove"]>[0]) =>
    reader.entriesAbove(places, pageSize),
  );
  const chats = inOneTurn(async (ids: readonly string[]) => {
    const found = new Map((await reader.chats([...new Set(ids)])).map((chat) => [chat.id, chat]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const places = inOneTurn(async (ids: readonly string[]) => {
    const found = new Map((await reader.places([...new Set(ids)])).map((place) => [place.chatId, place]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const present = async <Row>(rows: readonly Promise<Row | null>[]): Promise<Row[]> =>
    (await Promise.all(rows)).filter((row) => row !== null);
  return {
    reader: {
      ...reader,
      chats: (ids) => present(ids.map((id) => chats.load(id))),
      places: (ids) => present(ids.map((id) => places.load(id))),
    },
    entriesAbove: (place) => entries.load(place),
    chat: (chatId) => chats.load(chatId),
    place: (chatId) => places.load(chatId),
  };
}

const inOneTurn = <Key, Value>(read: (keys: readonly Key[]) => Promise<readonly Value[]>): DataLoader<Key, Value> =>
  new DataLoader<Key, Value>(read, {
    cache: false,
    maxBatchSize: maxMerged,
    batchScheduleFn: (run) => void setImmediate(run),
  });
