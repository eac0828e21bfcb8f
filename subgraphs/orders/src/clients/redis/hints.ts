import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "@novatech/postgres/database";
import type { Hint } from "../../use-cases/ports.ts";

/** The channel on which an order's or a check-out's streams are told to look. */
export const hintChannel = (hint: Pick<Hint, "kind" | "id">): string => `novatech:orders:${hint.kind}:${hint.id}`;

/** Hints that leave when, and only when, their transaction was committed. */
export type Hints = {
  /** The same database, whose transactions send the hints given in them after their commit. */
  readonly database: Database;
  /** Notes a hint in the running transaction; of several for one thing the highest counts. Nothing outside a transaction. */
  readonly hint: (hint: Hint) => void;
};

/**
 * Makes hints of a database's transactions. `send` is called after the commit and not waited for: it must handle its own
 * failures. A lost hint is found by the streams' own look every 15 s.
 */
export function createHints(database: Database, send: (hint: Hint) => void): Hints {
  // A handler may get a savepoint instead of the transaction itself, so the hints hang on the call, not on the object.
  const noted = new AsyncLocalStorage<Map<string, Hint>>();
  return {
    hint: (hint) => {
      noted.getStore()?.set(hintChannel(hint), hint);
    },
    database: {
      ...database,
      transaction: async (work) => {
        const hints = new Map<string, Hint>();
        const result = await noted.run(hints, () =>
          database.transaction((tx) => {
            // A transaction that is run again begins anew.
            hints.clear();
            return work(tx);
          }),
        );
        for (const hint of hints.values()) send(hint);
        return result;
      },
    },
  };
}
