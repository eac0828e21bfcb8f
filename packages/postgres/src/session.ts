import postgres, { type Options, type PostgresType, type Sql } from "postgres";

/**
 * One connection of its own for what a pool cannot hold: LISTEN and advisory locks. Opened at first use, reopened by itself.
 * Its statements are house-keeping (relay, timers, parked events) and are not counted by `Database.onStatement`.
 */
export type Session = {
  /** Runs statements on that one connection. A statement after a loss opens a new one: check `holds` when a lock matters. */
  readonly sql: Sql;
  /** Calls `listener` with each payload notified on `channel`, and with "" after a reconnect, when some may have been missed. Returns how to stop. */
  readonly listen: (channel: string, listener: (payload: string) => void) => () => void;
  /** Takes the advisory lock of that name if nobody has it. True while it is ours. */
  readonly tryLock: (name: string) => Promise<boolean>;
  /** Whether the lock taken is still ours: false as soon as the connection is lost. */
  readonly holds: (name: string) => boolean;
  /** Gives the lock back. */
  readonly unlock: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Makes the session of a database. Nothing is opened before it is used. */
export function createSession(options: { url: string; applicationName: string }): Session {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  const held = new Set<string>();
  let closing = false;
  let listening = false;

  // postgres.js has `onnotify` but leaves it out of its types.
  const driverOptions: Options<Record<string, PostgresType>> & {
    onnotify: (channel: string, payload: string) => void;
  } = {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: `${options.applicationName}-session` },
    onnotice: () => {},
    onnotify: (channel, payload) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload);
    },
    onclose: () => {
      held.clear();
      if (listening && !closing) relistenSoon();
    },
  };
  const sql: Sql = postgres(options.url, driverOptions);

  const relistenSoon = (): void => {
    listening = false;
    setTimeout(() => void relisten(), 500).unref();
  };

  async function relisten(): Promise<void> {
    if (listening || closing || listeners.size === 0) return;
    listening = true;
    try {
      for (const channel of listeners.keys()) await sql.unsafe(`listen "${channel}"`);
      for (const [, ofChannel] of listeners) for (const listener of ofChannel) listener("");
    } catch {
      // Who listens also polls, and its next statement reports the fault: here we only try again.
      if (!closing) relistenSoon();
    }
  }

  return {
    sql,
    listen: (channel, listener) => {
      if (!/^[a-z_]+$/.test(channel)) throw new RangeError(`"${channel}" is no channel: use a to z and _`);
      const ofChannel = listeners.get(channel) ?? new Set();
      listeners.set(channel, ofChannel.add(listener));
      listening = false;
      void relisten();
      return () => void ofChannel.delete(listener);
    },
    tryLock: async (name) => {
      if (held.has(name)) return true;
      const [row] = await sql<
        { locked: boolean }[]
      >`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as locked`;
      if (row?.locked) held.add(name);
      return held.has(name);
    },
    holds: (name) => held.has(name),
    unlock: async (name) => {
      if (!held.delete(name)) return;
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`;
    },
    close: async () => {
      closing = true;
      await sql.end({ timeout: 5 });
    },
  };
}
