import type { Logger } from "pino";

/** One stream's eye on one thing that grows. */
export type Watcher = {
  /** Forgets what was told: call it before reading. */
  readonly lookAway: () => void;
  /** Resolves when a position above `seen` was told since `lookAway`, or the watcher was closed. */
  readonly above: (seen: number) => Promise<void>;
  readonly isClosed: () => boolean;
  /** Ends the watch and whatever waits for it. May be called again. */
  readonly close: () => void;
};

/** The watchers of one process over one kind of thing. */
export type Watchers = {
  /** Resolves when hints are listened to, or after 2 s without Redis: the look every 15 s then has to do. */
  readonly watch: (id: string) => Promise<Watcher>;
  /** Looks up everything that is watched: one query, none when nothing is. */
  readonly lookUpAll: () => Promise<void>;
  readonly start: () => void;
  /** Ends every watch. */
  readonly stop: () => void;
};

type Eye = { readonly tell: (position: number) => void; readonly close: () => void };
type Watched = { readonly eyes: Set<Eye>; readonly listening: Promise<(() => void) | null> };

/**
 * Makes watchers. A hint only raises a number: nothing is queued, however slow a stream reads. Streams of one thing share one
 * subscription. `readPositions` says how far things are, in one query.
 */
export function createWatchers(options: {
  readonly listen: (id: string, listener: (position: number) => void) => Promise<() => void>;
  readonly readPositions: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly logger: Logger;
  /** How often to look without being told, in milliseconds. Default 15000. */
  readonly lookUpEveryMs?: number;
  /** How long to wait for the subscription, in milliseconds. Default 2000. */
  readonly listenTimeoutMs?: number;
}): Watchers {
  const { listen, readPositions, logger, lookUpEveryMs = 15_000, listenTimeoutMs = 2_000 } = options;
  const watched = new Map<string, Watched>();
  let timer: NodeJS.Timeout | null = null;

  const tell = (id: string, position: number): void => {
    for (const eye of watched.get(id)?.eyes ?? []) eye.tell(position);
  };

  const open = (id: string): Watched => {
    const known = watched.get(id);
    if (known) return known;
    const listening = listen(id, (position) => tell(id, position)).catch((error: unknown) => {
      logger.warn({ err: error }, "a stream gets no hints and is served every few seconds");
      return null;
    });
    const opened = { eyes: new Set<Eye>(), listening };
    watched.set(id, opened);
    return opened;
  };

  const release = (id: string, held: Watched): void => {
    if (held.eyes.size > 0 || watched.get(id) !== held) return;
    watched.delete(id);
    void held.listening.then((unlisten) => unlisten?.());
  };

  async function lookUpAll(): Promise<void> {
    const ids = [...watched.keys()];
    if (ids.length === 0) return;
    try {
      for (const [id, position] of await readPositions(ids)) tell(id, position);
    } catch (error) {
      logger.warn({ err: error }, "open streams could not be looked up; it is tried again");
    }
  }

  return {
    lookUpAll,
    watch: async (id) => {
      const held = open(id);
      const eye = createEye(() => {
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

function createEye(onClose: () => void): Eye & Watcher {
  let highest = Number.NEGATIVE_INFINITY;
  let isClosed = false;
  let wake: (() => void) | null = null;
  return {
    tell: (position) => {
      highest = Math.max(highest, position);
      wake?.();
    },
    lookAway: () => {
      highest = Number.NEGATIVE_INFINITY;
    },
    above: async (seen) => {
      while (!isClosed && highest <= seen) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
    },
    isClosed: () => isClosed,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      wake?.();
      onClose();
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
