import type { Database } from "@novatech/postgres/database";
import type { Logger } from "pino";
import { bytesOf, createProductColumns, type ProductColumns } from "../domain/columns/product-columns.ts";
import { changedKeys, readAgain, readColumns } from "./column-reader.ts";
import { columnsChannel } from "./pending-note.ts";

/** Nothing is lost but with the connection, which is noticed: so often it is compared all the same. */
const compareMs = 5 * 60_000;

/** This process's columns: what searches filter, order and count by, read at the start and kept as commits tell. */
export type ColumnsKeeper = {
  /** The columns once they are read; begins to read them where nobody has. Rejects with the database's fault; the next call reads again. */
  readonly current: () => Promise<ProductColumns>;
  /** Brings them to what is committed now. Rejects with the database's fault. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Makes the keeper. Every process has columns of its own. */
export function createColumnsKeeper({
  database,
  logger,
}: {
  readonly database: Pick<Database, "db" | "session">;
  readonly logger: Logger;
}): ColumnsKeeper {
  const { db, session } = database;
  let loading: Promise<ProductColumns> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let unlisten: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const told = new Set<number>();

  async function load(): Promise<ProductColumns> {
    const began = performance.now();
    const columns = createProductColumns();
    await readColumns(db, columns, () => stopped);
    const ms = Math.round(performance.now() - began);
    const megabytes = Math.round(bytesOf(columns) / 1_000_000);
    logger.info({ products: columns.shownCount, ms, megabytes }, "read the columns");
    return columns;
  }
  const current = (): Promise<ProductColumns> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  // One after another, so that what was read earlier never replaces what was read later.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = running.then(work);
    running = done.catch(() => {});
    return done;
  };
  const readTold = async (): Promise<void> => {
    const keys = [...told];
    told.clear();
    try {
      await readAgain(db, await current(), keys);
    } catch (error) {
      for (const key of keys) told.add(key);
      throw error;
    }
  };
  const look = (): Promise<void> =>
    inTurn(async () => {
      const columns = await current();
      for (const key of await changedKeys(db, columns)) told.add(key);
      await readTold();
    });
  const safely = (work: Promise<void>): void =>
    void work.catch((error: unknown) => {
      if (!stopped) logger.warn({ err: error }, "the columns could not be read; it is tried again");
    });
  return {
    current,
    look,
    start: () => {
      // An empty payload says that notifications may have been missed; the first comes when listening begins.
      unlisten = session.listen(columnsChannel, (payload) => {
        if (payload === "") return safely(look());
        const isWaited = told.size > 0;
        for (const key of payload.split(",")) told.add(Number(key));
        if (!isWaited) safely(inTurn(readTold));
      });
      timer = setInterval(() => safely(look()), compareMs).unref();
      safely(current().then(() => {}));
    },
    stop: async () => {
      stopped = true;
      unlisten?.();
      if (timer !== null) clearInterval(timer);
      await running;
      await loading?.catch(() => {});
    },
  };
}
