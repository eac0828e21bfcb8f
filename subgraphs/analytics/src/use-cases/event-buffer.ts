import type { EventRow } from "./ports.ts";

/** How events of many requests become few statements. */
export type EventBuffer = {
  /**
   * Has rows written with those of other requests. Resolves, when they are committed, to the keys of events of which anything was kept; rejects with what the
   * writing failed with. Null, at once, when too much waits already.
   */
  readonly add: (rows: readonly EventRow[]) => Promise<ReadonlySet<string>> | null;
  /** How many rows wait or are being written. */
  readonly size: () => number;
  /** Writes what waits, then refuses everything. */
  readonly stop: () => Promise<void>;
};

/** What one request gave, and who waits for it. */
type Waiting = {
  readonly rows: readonly EventRow[];
  readonly resolve: (kept: ReadonlySet<string>) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Gathers for a moment, writes at most so many rows in one transaction, and gathers meanwhile: the more comes, the larger the statements. One writes at a time, so
 * that a process never waits for itself on a row of sums.
 */
export function createEventBuffer(options: {
  /** In one transaction. */
  readonly write: (rows: readonly EventRow[]) => Promise<ReadonlySet<string>>;
  /** Lets the first of a batch wait for others: resolves after some milliseconds. */
  readonly gather: () => Promise<void>;
  /** Rows of one transaction. Default 2,000; what one request gave is never cut. */
  readonly rowsAtOnce?: number;
  /** Rows that may wait, those being written among them. Default 20,000. */
  readonly mostRows?: number;
}): EventBuffer {
  const { write, gather, rowsAtOnce = 2000, mostRows = 20_000 } = options;
  const waiting: Waiting[] = [];
  let size = 0;
  let isStopped = false;
  let running: Promise<void> | null = null;

  const next = (): Waiting[] => {
    let rows = 0;
    const end = waiting.findIndex((one) => {
      rows += one.rows.length;
      return rows > rowsAtOnce;
    });
    return waiting.splice(0, end === -1 ? waiting.length : Math.max(1, end));
  };
  const run = async (): Promise<void> => {
    if (!isStopped) await gather();
    for (let batch = next(); batch.length > 0; batch = next()) {
      const rows = batch.flatMap((one) => one.rows);
      try {
        const kept = await write(rows);
        for (const { resolve } of batch) resolve(kept);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      size -= rows.length;
    }
    running = null;
  };
  return {
    add: (rows) => {
      if (isStopped || size + rows.length > mostRows) return null;
      size += rows.length;
      const written = new Promise<ReadonlySet<string>>((resolve, reject) => waiting.push({ rows, resolve, reject }));
      running ??= run();
      return written;
    },
    size: () => size,
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}
