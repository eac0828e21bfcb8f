/** Sends a statement in the transaction that works; resolves to its rows. */
type Ask = (statement: string) => PromiseLike<Iterable<unknown>>;

/** What was read of a table: how often it was gone through whole, and how many rows were fetched by an index. */
type TableReads<Result> = { readonly result: Result; readonly scans: number; readonly rows: number };

type Counted = {
  readonly relname: string;
  readonly whole: string;
  readonly fetched: string;
  readonly looks: string;
};

/**
 * What PostgreSQL counted of each table for this connection, by its name. The counts go back further than the transaction, until PostgreSQL has taken them
 * over: only the difference of two says something.
 */
async function countsOf(ask: Ask): Promise<ReadonlyMap<string, Counted>> {
  const rows = await ask(`select relname, seq_scan::text as whole, coalesce(idx_tup_fetch, 0)::text as fetched,
    (seq_scan + coalesce(idx_scan, 0))::text as looks from pg_stat_xact_user_tables`);
  return new Map(([...rows] as Counted[]).map((row) => [row.relname, row]));
}

/** Does work in a transaction and says what it read of one table: to show that a list reads little more than its page. */
export async function readsOf<Result>(
  ask: Ask,
  table: string,
  work: () => Promise<Result>,
): Promise<TableReads<Result>> {
  const before = (await countsOf(ask)).get(table);
  const result = await work();
  const after = (await countsOf(ask)).get(table);
  const since = (name: "whole" | "fetched"): number => Number(after?.[name] ?? 0) - Number(before?.[name] ?? 0);
  return { result, scans: since("whole"), rows: since("fetched") };
}

/** The tables, of those whose names fit, that work in a transaction looks into at all: to show that it touches one partition of many. */
export async function tablesRead(ask: Ask, names: RegExp, work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await countsOf(ask);
  await work();
  return [...(await countsOf(ask))].flatMap(([name, { looks }]) =>
    names.test(name) && Number(looks) > Number(before.get(name)?.looks ?? 0) ? [name] : [],
  );
}
