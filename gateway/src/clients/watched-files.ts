import { readFileSync, statSync } from "node:fs";
import type { Logger } from "pino";

/** Something that was read from files and is read again when they change. */
export type Watched<Value> = {
  readonly current: () => Value;
  /** Reads again. Throws what is wrong, and keeps what is in force. */
  readonly reload: () => void;
  /** Told of every new value. Returns how to stop it. */
  readonly onChange: (listener: (value: Value) => void) => () => void;
  readonly stop: () => void;
};

/** A value that never changes. */
export const fixed = <Value>(value: Value): Watched<Value> => ({
  current: () => value,
  reload: () => {},
  onChange: () => () => {},
  stop: () => {},
});

/**
 * Loads a value from files, and again whenever one of those it read changes, which is looked for every `pollMs` (5,000; 0 never): events of the
 * file system get lost where configuration is mounted. A change that is wrong is logged once and the old value stays. Throws when the first loading fails.
 */
export function watchFiles<Value>(options: {
  /** What it is, for the log, as in "the clients". */
  readonly what: string;
  /** Reads files by `read` only, which takes whole paths. */
  readonly load: (read: (file: string) => string) => Value;
  readonly logger: Logger;
  readonly pollMs?: number;
}): Watched<Value> {
  const { what, logger, pollMs = 5_000 } = options;
  let watched: ReadonlyMap<string, string> = new Map();
  const load = (): Value => {
    const seen = new Map<string, string>();
    try {
      return options.load((file) => {
        // Before reading: a change while it is read is seen at the next look.
        seen.set(file, stamp(file));
        return readFileSync(file, "utf8");
      });
    } finally {
      watched = seen;
    }
  };
  let current = load();
  const listeners = new Set<(value: Value) => void>();
  const reload = (): void => {
    current = load();
    for (const listener of listeners) listener(current);
  };
  const look = (): void => {
    if ([...watched].every(([file, before]) => stamp(file) === before)) return;
    try {
      reload();
      logger.info(`${what} were read again`);
    } catch (err) {
      logger.error({ err }, `${what} changed and are not right: the old ones stay`);
    }
  };
  const timer = pollMs > 0 ? setInterval(look, pollMs).unref() : undefined;
  return {
    current: () => current,
    reload,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => clearInterval(timer),
  };
}

/** Changes when the file does; that behind a link counts, because mounted configuration is replaced by links. */
function stamp(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "missing";
  }
}
