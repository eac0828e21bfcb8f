import DataLoader from "dataloader";
import type { Chat, ChatEntry } from "../../domain/chat/chat.ts";
import type { ChatAgent } from "../../domain/chat/chat-agent.ts";
import type { ChatPage, ChatPlace, ChatReader, EntryPage } from "../../use-cases/chat/ports.ts";

type PageKey<Page> = { readonly id: string; readonly page: Page };

/** What is read of chats in one operation: one statement per loader and tick. They do not ask who asks; resolvers do. */
export type ChatLoaders = {
  readonly chat: DataLoader<string, Chat | null>;
  readonly place: DataLoader<string, ChatPlace | null>;
  readonly agent: DataLoader<string, ChatAgent | null>;
  readonly chatsOfAgent: DataLoader<string, readonly Chat[]>;
  readonly entriesOf: DataLoader<PageKey<EntryPage>, readonly ChatEntry[], string>;
  readonly chatsOfCustomer: DataLoader<PageKey<ChatPage>, readonly Chat[], string>;
};

/** New loaders, for one operation or one event of a stream. */
export const createChatLoaders = (reader: ChatReader): ChatLoaders => ({
  chat: byId(reader.chats, ({ id }) => id),
  place: byId(reader.places, ({ chatId }) => chatId),
  agent: byId(reader.agents, ({ agentId }) => agentId),
  chatsOfAgent: new DataLoader(async (ids) => {
    const found = await reader.activeOf(ids);
    return ids.map((id) => found.get(id) ?? []);
  }),
  entriesOf: pageLoader(reader.entryPages),
  chatsOfCustomer: pageLoader(reader.chatPagesOf),
});

const byId = <Row>(
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (ids) => {
    const found = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** Pages of several parents: one statement for all that are asked for in the same way, which is once a field. */
function pageLoader<Page, Row>(
  read: (ids: readonly string[], page: Page) => Promise<ReadonlyMap<string, readonly Row[]>>,
): DataLoader<PageKey<Page>, readonly Row[], string> {
  const wayOf = ({ page }: PageKey<Page>): string => JSON.stringify(page);
  return new DataLoader<PageKey<Page>, readonly Row[], string>(
    async (keys) => {
      const pages = new Map(
        await Promise.all(
          [...Map.groupBy(keys, wayOf)].map(async ([way, [first, ...others]]) => {
            if (first === undefined) throw new Error("a group has a key");
            const ids = new Set([first, ...others].map(({ id }) => id));
            return [way, await read([...ids], first.page)] as const;
          }),
        ),
      );
      return keys.map((key) => pages.get(wayOf(key))?.get(key.id) ?? []);
    },
    { cacheKeyFn: (key) => `${key.id} ${wayOf(key)}` },
  );
}
