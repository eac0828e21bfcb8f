import type { Logger } from "pino";
import { createSharedWatch, type Eye, type SharedWatch } from "./shared-watch.ts";

/** One stream's eye on one thing that grows. */
export type PositionWatcher = {
  /** Forgets what was told: call it before reading. */
  readonly lookAway: () => void;
  /** Resolves when a position above `seen` was told since `lookAway`, or the watcher was closed. */
  readonly above: (seen: number) => Promise<void>;
  readonly isClosed: () => boolean;
  /** Ends the watch and whatever waits for it. May be called again. */
  readonly close: () => void;
};

/** The watchers of one process over one kind of thing. */
export type PositionWatch = Pick<SharedWatch<number>, "lookUpAll" | "start" | "stop"> & {
  /** Resolves when hints are listened to, or after 2 s without Redis: the look every 15 s then has to do. */
  readonly watch: (id: string) => Promise<PositionWatcher>;
};

/** Makes watchers. A hint only raises a number: nothing is queued, however slow a stream reads. `readPositions` says how far things are, in one query. */
export function createPositionWatch(options: {
  readonly listen: (id: string, listener: (position: number) => void) => Promise<() => void>;
  readonly readPositions: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  readonly logger: Logger;
}): PositionWatch {
  const { watch, ...shared } = createSharedWatch<number>({ ...options, lookUp: options.readPositions });
  return { ...shared, watch: (id) => watch(id, createEye) };
}

function createEye(onClose: () => void): Eye<number> & PositionWatcher {
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
