import { requireUser } from "@novatech/graphql/errors";
import { userIdOf, type RoomRequest } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import DataLoader from "dataloader";
import type { Language } from "../domain/channel.ts";
import type { Refusal } from "../domain/errors.ts";
import type { Preferences } from "../domain/preferences.ts";
import type { PreferenceChange } from "../use-cases/change-preferences.ts";
import type { ReadCounts } from "../use-cases/mark-read.ts";
import type { PushWish } from "../use-cases/ports-devices.ts";
import type {
  DeliveryLog,
  Device,
  FeedEntry,
  FeedPage,
  FeedSearch,
  LoggedDelivery,
  PeopleReader,
} from "../use-cases/ports-feed.ts";
import type { FeedText } from "../use-cases/ports-notices.ts";
import { pageLoader } from "./page-loader.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;
type FeedKey = { readonly id: string; readonly search: FeedSearch; readonly page: FeedPage };

/** The loaders of one operation. */
export type PeopleLoaders = {
  readonly entry: DataLoader<string, FeedEntry | null>;
  readonly feed: DataLoader<FeedKey, readonly FeedEntry[], string>;
  readonly unread: DataLoader<string, number>;
  readonly preferences: DataLoader<string, Preferences>;
  readonly devices: DataLoader<string, readonly Device[]>;
  readonly phone: DataLoader<string, string | null>;
};

/** What people do about what they are told; each as the viewer. */
export type PeopleUseCases = {
  readonly markRead: (what: {
    readonly ids: readonly string[] | null;
    readonly upToSequence: number | null;
  }) => Answer<ReadCounts>;
  readonly changePreferences: (change: PreferenceChange) => Answer<Preferences>;
  readonly subscribePush: (wish: PushWish) => Answer<Device>;
  readonly unsubscribePush: (which: {
    readonly subscriptionId: string | null;
    readonly endpoint: string | null;
  }) => Answer<string>;
  readonly requestPhoneProof: (phone: string) => Answer<Date>;
  readonly provePhone: (code: string) => Answer<string>;
  readonly removePhone: (phone: string) => Answer<string>;
  readonly replayLetter: (deliveryId: string) => Answer<LoggedDelivery>;
};

/** What resolvers reach of what people are told. New for every operation. */
export type PeopleGraph = PeopleUseCases & {
  load: PeopleLoaders;
  readonly log: Pick<DeliveryLog, "page">;
  /** Whether the viewer is the person. */
  readonly isViewer: (personId: string) => boolean;
  /** What an entry says, in a language. */
  readonly textOf: (entry: FeedEntry, language: Language) => ReturnType<FeedText>;
  readonly vapidPublicKey: string;
  /** Forgets what was read: an event of a stream is answered from what is true then. */
  readonly renew: () => void;
  /** Null where `after` is not yet. */
  readonly follow: (after: number | null) => Promise<AsyncIterableIterator<FeedEntry> | null>;
};

/** Makes what one operation reaches. */
export function createPeopleGraph(
  request: RoomRequest,
  options: {
    readonly reader: PeopleReader;
    readonly log: DeliveryLog;
    readonly feedText: FeedText;
    readonly vapidPublicKey: string;
    readonly useCases: (personId: () => string) => PeopleUseCases;
    readonly follow: (personId: string, after: number | null) => Promise<AsyncIterableIterator<FeedEntry> | null>;
  },
): PeopleGraph {
  const { reader, log, feedText, vapidPublicKey } = options;
  const viewerId = userIdOf(request.viewer);
  const personId = (): string => requireUser(request).userId;
  const graph: PeopleGraph = {
    ...options.useCases(personId),
    load: createPeopleLoaders(reader, viewerId),
    log,
    isViewer: (id) => id === viewerId,
    textOf: ({ kind, data }, language) => feedText({ kind, data, language }),
    vapidPublicKey,
    renew: () => {
      graph.load = createPeopleLoaders(reader, viewerId);
    },
    follow: (after) => options.follow(personId(), after),
  };
  return graph;
}

function createPeopleLoaders(reader: PeopleReader, viewerId: string | null): PeopleLoaders {
  const each = <Value>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>, none: Value) =>
    new DataLoader<string, Value>(async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id) ?? none);
    });
  return {
    entry: new DataLoader(async (ids) => {
      const found = new Map((await reader.entries(ids)).map((entry) => [entry.id, entry]));
      return ids.map((id) => {
        const entry = found.get(id);
        return entry?.personId === viewerId ? (entry ?? null) : null;
      });
    }),
    feed: pageLoader(({ search, page }, ids) => reader.feedPages(ids, search, page)),
    unread: each(reader.unreadCounts, 0),
    preferences: new DataLoader(async (ids) => {
      const found = await reader.preferences(ids);
      return ids.map((id) => found.get(id) ?? new Error(`no preferences were read of ${id}`));
    }),
    devices: each<readonly Device[]>(reader.devices, []),
    phone: each<string | null>(reader.phones, null),
  };
}
