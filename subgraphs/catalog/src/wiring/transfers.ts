import { createHash } from "node:crypto";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database, Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { csvFormat } from "../clients/csv/csv-format.ts";
import { createPostgresSheetProducts } from "../db/sheet-products.ts";
import { createPostgresTransferReader, createPostgresTransferStore, transferTimers } from "../db/transfer-store.ts";
import { createPostgresUploadStore } from "../db/upload-store.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { exportKey } from "../domain/transfer.ts";
import type { TransferChanges } from "../graphql/transfers.ts";
import { askForImport, bringRows, type SaveDrafts } from "../use-cases/bring-products.ts";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { DraftOutcome } from "../use-cases/save-products.ts";
import { askForExport, writeExport } from "../use-cases/take-products-away.ts";
import type { TransferPorts, TransferReader } from "../use-cases/transfer-ports.ts";

const linkMs = 15 * 60 * 1000;

/** Ends a savepoint whose work was only tried. */
class OnlyTried extends Error {
  override readonly name = "OnlyTried";
}

/** Files of products, in and out. */
export function createTransfers(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly store: ObjectStore;
  /** Saves drafts in a transaction; see `saveProducts`. */
  readonly saveIn: (tx: Transaction, drafts: readonly ProductDraft[]) => Promise<readonly DraftOutcome[]>;
}): {
  readonly changes: TransferChanges;
  readonly reader: TransferReader;
  readonly timers: Readonly<Record<string, TimerHandler>>;
} {
  const { database, clock, ids, saveIn } = options;
  const store = rememberingLast(options.store);
  const portsOf = (tx: Transaction): TransferPorts => ({
    transfers: createPostgresTransferStore(tx),
    uploads: createPostgresUploadStore(tx),
    products: createPostgresSheetProducts(tx),
    clock,
    ids,
  });
  const savepointOf =
    (tx: Transaction): SaveDrafts =>
    async (isDryRun, work) => {
      let report: Awaited<ReturnType<SaveDrafts>> | null = null;
      try {
        return await tx.transaction(async (inner) => {
          report = await work({
            products: createPostgresSheetProducts(inner),
            save: (drafts) => saveIn(inner, drafts),
          });
          if (isDryRun) throw new OnlyTried();
          return report;
        });
      } catch (error) {
        if (error instanceof OnlyTried && report !== null) return report;
        throw error;
      }
    };
  const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  return {
    changes: {
      askForImport: (command) => database.transaction((tx) => askForImport(portsOf(tx), command)),
      askForExport: (command) => database.transaction((tx) => askForExport(portsOf(tx), command)),
      exportUrl: ({ id }) => store.signedGet(exportKey(id), `${id}.csv`, addMilliseconds(clock.now(), linkMs)),
    },
    reader: createPostgresTransferReader(database.db),
    timers: {
      [transferTimers.import]: (tx, { key }) =>
        bringRows({ ...portsOf(tx), store, format: csvFormat, digest, inSavepoint: savepointOf(tx) }, key),
      [transferTimers.export]: (tx, { key }) => writeExport({ ...portsOf(tx), store, format: csvFormat }, key),
      [transferTimers.exportEnds]: (_tx, { key }) => store.removeAll(exportKey(key)),
    },
  };
}

/** A file is read again for every five hundred of its rows: the last one is kept, as long as there is memory, so that it is fetched once. */
function rememberingLast(store: ObjectStore): ObjectStore {
  let last: { readonly key: string; readonly bytes: WeakRef<Buffer> } | null = null;
  return {
    ...store,
    read: async (key, maxBytes) => {
      const known = last?.key === key ? last.bytes.deref() : undefined;
      if (known !== undefined && known.length <= maxBytes) return known;
      const bytes = await store.read(key, maxBytes);
      last = bytes === null ? null : { key, bytes: new WeakRef(bytes) };
      return bytes;
    },
  };
}
