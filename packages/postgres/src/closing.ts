import { AsyncLocalStorage } from "node:async_hooks";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** The same as in database.ts, which needs this file. */
type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/**
 * What is to be written last in a transaction, with what its work resolved to. Runs in every run of it, so that what it writes is kept if, and only if, the
 * work is. When it rejects, the transaction is rolled back.
 */
export type Closing = (tx: Transaction, result: unknown) => Promise<void>;

const closings = new AsyncLocalStorage<Closing>();

/** Runs work, and closes every transaction that is opened in it, however deep, in this way. For what is told of work whose code knows nothing of it. */
export const withClosing = <Result>(closing: Closing, work: () => Result): Result => closings.run(closing, work);

/** How the running code's transactions are closed; undefined where nothing is to be added. */
export const currentClosing = (): Closing | undefined => closings.getStore();
