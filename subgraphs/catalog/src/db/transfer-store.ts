import type { Queryable, Transaction } from "@novatech/postgres/database";
import { setTimer } from "@novatech/postgres/timers";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { maxKeptErrors } from "../domain/transfer.ts";
import type { TransferReader, TransferStore } from "../use-cases/transfer-ports.ts";
import { productExports, productImportErrors, productImports } from "./tables/transfers.ts";
import { jsonRows, textArray } from "./text-array.ts";

/** The timers of files of products, by their ids. */
export const transferTimers = {
  import: "product-import",
  export: "product-export",
  exportEnds: "product-export.ends",
} as const;

/** Reads files of products on their way from PostgreSQL. */
export const createPostgresTransferReader = (db: Queryable): TransferReader => ({
  importsById: async (ids) => {
    const rows = await db
      .select()
      .from(productImports)
      .where(sql`${productImports.id} = any(${textArray(ids)})`);
    return new Map(rows.map((row) => [row.id, row]));
  },
  errorsOf: async (importIds) => {
    const rows = await db
      .select()
      .from(productImportErrors)
      .where(sql`${productImportErrors.importId} = any(${textArray(importIds)})`)
      .orderBy(asc(productImportErrors.importId), asc(productImportErrors.number));
    return Map.groupBy(rows, ({ importId }) => importId);
  },
  exportsById: async (ids) => {
    const rows = await db
      .select()
      .from(productExports)
      .where(sql`${productExports.id} = any(${textArray(ids)})`);
    return new Map(rows.map((row) => [row.id, row]));
  },
});

/** Files of products on their way in one transaction, in PostgreSQL. */
export function createPostgresTransferStore(tx: Transaction): TransferStore {
  const goOn = (id: string, now: Date) => setTimer(tx, { kind: transferTimers.import, key: id, dueAt: now });
  return {
    addImport: async (fresh) => {
      const [added] = await tx.insert(productImports).values(fresh).onConflictDoNothing().returning();
      if (added) await goOn(added.id, fresh.createdAt);
      const [known] = await tx
        .select()
        .from(productImports)
        .where(and(eq(productImports.uploadId, fresh.uploadId), eq(productImports.isDryRun, fresh.isDryRun)));
      return added ?? known ?? fresh;
    },
    lockImport: async (id) => {
      const [row] = await tx.select().from(productImports).where(eq(productImports.id, id)).for("update");
      return row ?? null;
    },
    saveImport: async ({ id, ...changed }) => {
      await tx.update(productImports).set(changed).where(eq(productImports.id, id));
    },
    addErrors: async (importId, errors) => {
      if (errors.length === 0) return;
      await tx.execute(sql`
        insert into product_import_errors (import_id, number, line, column_name, message)
        select ${importId}, known.count + row.number, line, "columnName", message
        from jsonb_to_recordset(${jsonRows(errors)}) as row(number integer, line integer, "columnName" text, message text),
          (select count(*)::int as count from product_import_errors where import_id = ${importId}) as known
        where known.count + row.number <= ${maxKeptErrors}`);
    },
    goOn,
    addExport: async (fresh, max) => {
      const { merchantId } = fresh;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`exports of ${merchantId}`}, 0))`);
      const [counted] = await tx
        .select({ count: sql<number>`count(*)::int` })
        .from(productExports)
        .where(and(eq(productExports.merchantId, merchantId), isNull(productExports.finishedAt)));
      if ((counted?.count ?? 0) >= max) return false;
      await tx.insert(productExports).values(fresh);
      await setTimer(tx, { kind: transferTimers.export, key: fresh.id, dueAt: fresh.createdAt });
      await setTimer(tx, { kind: transferTimers.exportEnds, key: fresh.id, dueAt: fresh.expiresAt });
      return true;
    },
    lockExport: async (id) => {
      const [row] = await tx.select().from(productExports).where(eq(productExports.id, id)).for("update");
      return row ?? null;
    },
    saveExport: async ({ id, ...changed }) => {
      await tx.update(productExports).set(changed).where(eq(productExports.id, id));
    },
  };
}
