import { setTimeout as sleep } from "node:timers/promises";
import { asPart } from "@novatech/kernel/trace";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { withAfterCommit } from "./after-commit.ts";
import { backoffMs } from "./backoff.ts";
import { currentClosing } from "./closing.ts";
import { isConflict } from "./failure.ts";
import { migrateBesideOthers } from "./migrate.ts";
import { withPreparedStatements } from "./prepared.ts";
import { createSession, type Session } from "./session.ts";

/** An open transaction. Everything done with it is kept or lost together. */
export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** A pool or an open transaction: whatever can be asked. */
export type Queryable = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

/** A room's database. */
export type Database = {
  /** The driver, for what drizzle cannot say. Drizzle has set it up: pass moments as ISO texts and JSON as texts; moments come back as texts. */
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  /** How many transactions can be open at once. */
  readonly poolSize: number;
  /**
   * Runs `work` in a transaction (read committed): commits what it did when it resolves, nothing when it rejects.
   * `work` may run up to 5 times (or `maxRuns`): a deadlock or a serialization failure is tried again, so it must have no effect outside the database;
   * leave such an effect to `afterCommit`.
   * Rejects with what `work` rejects with. A statement that failed inside dooms the transaction, even when caught; nest a savepoint (`tx.transaction`) to survive one.
   */
  readonly transaction: <Result>(
    work: (tx: Transaction) => Promise<Result>,
    options?: {
      readonly maxRuns?: number;
      /** Nothing is written in it, so that `withClosing` adds nothing either. */
      readonly isReading?: boolean;
    },
  ) => Promise<Result>;
  /** Applies the migrations of a folder that are not applied yet; safe from several processes at once, and beside those that go on. */
  readonly migrate: (folder: string) => Promise<void>;
  /** Tells `listener` the text of every statement sent through the pool, BEGIN and COMMIT included. For tests and benchmarks. Returns how to stop. */
  readonly onStatement: (listener: (text: string) => void) => () => void;
  /** The connection of its own for LISTEN and locks; see Session. */
  readonly session: Session;
  /** Waits up to 5 s for running statements, then closes every connection. */
  readonly close: () => Promise<void>;
};

/**
 * Opens a database. No connection is made before the first statement; each statement ends after 15 s at the latest,
 * and a transaction that is left idle for 30 s is ended by the server.
 */
export function connect(options: {
  /** `postgres://role:password@host:port/database`. */
  readonly url: string;
  /** Connections of the pool; one more is opened when something listens. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity, and in traces as whose statements they are. */
  readonly applicationName: string;
}): Database {
  const sql = postgres(options.url, {
    max: options.poolSize,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  });
  const db = drizzle(withPreparedStatements(sql, options.applicationName));
  const session = createSession(options);
  return {
    sql,
    db,
    poolSize: options.poolSize,
    session,
    transaction: (work, options) =>
      asPart("transaction", {}, () => transact(db, closed(work, options?.isReading), options?.maxRuns ?? 5)),
    migrate: (folder) => migrateBesideOthers(options.url, folder),
    onStatement: statementListeners(sql),
    close: async () => {
      await Promise.all([sql.end({ timeout: 5 }), session.close()]);
    },
  };
}

async function transact<Result>(
  db: PostgresJsDatabase,
  work: (tx: Transaction) => Promise<Result>,
  maxRuns: number,
): Promise<Result> {
  for (let run = 1; ; run += 1) {
    try {
      return await withAfterCommit((watch) => db.transaction((tx) => work(watch(tx))));
    } catch (error) {
      if (run === maxRuns || !isConflict(error)) throw error;
      await sleep(backoffMs(run, { firstMs: 10, factor: 3, capMs: 300 }));
    }
  }
}

/** The work with what is to be written after it. */
function closed<Result>(
  work: (tx: Transaction) => Promise<Result>,
  isReading = false,
): (tx: Transaction) => Promise<Result> {
  const closing = isReading ? undefined : currentClosing();
  if (closing === undefined) return work;
  return async (tx) => {
    const result = await work(tx);
    await closing(tx, result);
    return result;
  };
}

function statementListeners(sql: Sql): Database["onStatement"] {
  const listeners = new Set<(text: string) => void>();
  const options: { debug?: unknown } = sql.options;
  return (listener) => {
    listeners.add(listener);
    // Set only while somebody listens, and not when connecting: with `debug` there the driver takes a stack trace for every query.
    options.debug = (_connection: number, text: string) => {
      for (const told of listeners) told(text);
    };
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) options.debug = false;
    };
  };
}
