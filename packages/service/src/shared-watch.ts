import type { Logger } from "pino";

/** What looks at one watched thing for one stream. */
export type Eye<News> = {
  readonly tell: (news: News) => void;
  /** Ends the stream's watch. May be called again. */
  readonly close: () => void;
};

/** The eyes of one process on things of one kind. */
export type SharedWatch<News> = {
  /**
   * Opens an eye on the thing `id`; it must call `onClose` once, when it closes. Resolves when hints are listened to, or after 2 s without
   * Redis: the look every 15 s then has to do.
   */
  readonly watch: <Own extends Eye<News>>(id: string, open: (onClose: () => void) => Own) => Promise<Own>;
  /** Looks up everything that is watched: one query, none when nothing is. */
  readonly lookUpAll: () => Promise<void>;
  readonly start: () => void;
  /** Closes every eye. */
  readonly stop: () => void;
};

type Watched<News> = { readonly eyes: Set<Eye<News>>; readonly listening: Promise<(() => void) | null> };

/**
 * Makes a watch for streams. Streams of one thing share one subscription to hints; what hints missed is looked up every 15 s, for all things
 * in one query by `lookUp`. Hints may come twice and may be lost: what is sent to anybody must be read.
 */
export function createSharedWatch<News>(options: {
  readonly listen: (id: string, listener: (news: News) => void) => Promise<() => void>;
  readonly lookUp: (ids: readonly string[]) => Promise<Iterable<readonly [id: string, news: News]>>;
  readonly logger: Logger;
  /** How often to look without being told, in milliseconds. Default 15000. */
  readonly lookUpEveryMs?: number;
  /** How long to wait for the subscription, in milliseconds. Default 2000. */
  readonly listenTimeoutMs?: number;
}): SharedWatch<News> {
  const { listen, lookUp, logger, lookUpEveryMs = 15_000, listenTimeoutMs = 2_000 } = options;
  const watched = new Map<string, Watched<News>>();
  let timer: NodeJS.Timeout | null = null;

  const tell = (id: string, news: News): void => {
    for (const eye of watched.get(id)?.eyes ?? []) eye.tell(news);
  };

  const open = (id: string): Watched<News> => {
    const known = watched.get(id);
    if (known) return known;
    const listening = listen(id, (news) => tell(id, news)).catch((error: unknown) => {
      logger.warn({ err: error }, "a stream gets no hints and is served every few seconds");
      return null;
    });
    const opened = { eyes: new Set<Eye<News>>(), listening };
    watched.set(id, opened);
    return opened;
  };

  const release = (id: string, held: Watched<News>): void => {
    if (held.eyes.size > 0 || watched.get(id) !== held) return;
    watched.delete(id);
    void held.listening.then((unlisten) => unlisten?.());
  };

  async function lookUpAll(): Promise<void> {
    const ids = [...watched.keys()];
    if (ids.length === 0) return;
    try {
      for (const [id, news] of await lookUp(ids)) tell(id, news);
    } catch (error) {
      logger.warn({ err: error }, "open streams could not be looked up; it is tried again");
    }
  }

  return {
    lookUpAll,
    watch: async (id, openEye) => {
      const held = open(id);
      const eye = openEye(() => {
        held.eyes.delete(eye);
        release(id, held);
      });
      held.eyes.add(eye);
      await atMost(listenTimeoutMs, held.listening);
      return eye;
    },
    start: () => {
      timer ??= setInterval(() => void lookUpAll(), lookUpEveryMs).unref();
    },
    stop: () => {
      if (timer !== null) clearInterval(timer);
      for (const { eyes } of watched.values()) for (const eye of eyes) eye.close();
    },
  };
}

async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
