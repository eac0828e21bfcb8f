/** The statements a database was sent while a piece of work ran. */
export type CountedWork<Result> = {
  readonly result: Result;
  /** Their texts in order, without BEGIN, COMMIT and what the driver asks when it connects. */
  readonly statements: readonly string[];
};

/** What this needs of a `Database` (packages/postgres): a hook that is told every statement and returns how to let go of it. */
export type ObservedDatabase = {
  readonly onStatement: (listener: (text: string) => void) => () => void;
};

// The last is the driver's own question, once for each new connection of a pool: what array types there are.
const housekeeping = /^\s*(begin|commit|rollback|savepoint|release)\b|from pg_catalog\.pg_type\b/i;

/**
 * Runs a piece of work and resolves to its result and the statements it sent, to show that a list costs the same for one
 * row and a hundred. What else works on the same Database at that time is counted as well.
 */
export async function countStatements<Result>(
  database: ObservedDatabase,
  work: () => Promise<Result>,
): Promise<CountedWork<Result>> {
  const statements: string[] = [];
  const letGo = database.onStatement((text) => {
    if (!housekeeping.test(text)) statements.push(text);
  });
  try {
    return { result: await work(), statements };
  } finally {
    letGo();
  }
}
