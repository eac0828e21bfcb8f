import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";

/** The same as in database.ts, which needs this file. */
type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** What waits for a commit. */
type Work = () => void;

/** Where a transaction keeps what waits for its commit: on itself, so that it ends with it. */
const waiting = Symbol("after commit");
type Watched = Transaction & { readonly [waiting]: Work[] };

/**
 * Has `work` done when, and only when, what the transaction wrote is committed: for what cannot be taken back, such as telling a
 * stream to look. Given in a savepoint, it is forgotten when that is rolled back. `work` is lost when the process dies just after
 * the commit, and when the answer to the commit is: it may only hasten what would be found anyway. It is not waited for and must
 * handle its own failures. Throws an Error for a transaction that `Database.transaction` did not open.
 */
export function afterCommit(tx: Transaction, work: () => void): void {
  const works = (tx as Partial<Watched>)[waiting];
  if (works === undefined) throw new Error("afterCommit needs a transaction that Database.transaction opened");
  works.push(work);
}

/**
 * Runs `begin`, which opens a transaction and commits it, and then what was left to `afterCommit` in it. When `begin` rejects,
 * nothing of that runs. A work that throws leaves an unhandled rejection: the transaction is kept, so it must not look failed.
 */
export async function withAfterCommit<Result>(
  begin: (watch: (tx: Transaction) => Transaction) => Promise<Result>,
): Promise<Result> {
  const works: Work[] = [];
  const result = await begin((tx) => watched(tx, works));
  for (const work of works) void Promise.resolve().then(work);
  return result;
}

/** The same transaction with a list for what waits. A savepoint gets a list of its own, which joins when the savepoint is kept. */
function watched(tx: Transaction, works: Work[]): Transaction {
  const nest: Transaction["transaction"] = tx.transaction.bind(tx);
  const transaction = async <Result>(work: (savepoint: Transaction) => Promise<Result>): Promise<Result> => {
    const inner: Work[] = [];
    const result = await nest((savepoint) => work(watched(savepoint, inner)));
    works.push(...inner);
    return result;
  };
  return Object.assign(tx, { [waiting]: works, transaction });
}
