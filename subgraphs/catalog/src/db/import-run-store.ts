import type { Transaction } from "@novatech/postgres/database";
import { and, eq } from "drizzle-orm";
import { ImportOvertakenError, type ImportRuns } from "../use-cases/bulk-work.ts";
import { importRejections, importRuns } from "./tables.ts";

const runColumns = {
  id: importRuns.id,
  line: importRuns.line,
  imported: importRuns.imported,
  unchanged: importRuns.unchanged,
  skipped: importRuns.skipped,
};

/** The runs of imports in one transaction, in PostgreSQL. */
export function createPostgresImportRuns(tx: Transaction): ImportRuns {
  return {
    takeUp: async ({ id, fileHash, optionsHash, now }) => {
      const fresh = { line: 0, imported: 0, unchanged: 0, skipped: 0, startedAt: now, finishedAt: null };
      const ofFile = and(eq(importRuns.fileHash, fileHash), eq(importRuns.optionsHash, optionsHash));
      await tx
        .insert(importRuns)
        .values({ id, fileHash, optionsHash, ...fresh })
        .onConflictDoNothing();
      const [known] = await tx
        .select({ ...runColumns, finishedAt: importRuns.finishedAt })
        .from(importRuns)
        .where(ofFile)
        .for("update");
      if (known === undefined) throw new Error("the import's row is gone, which nobody deletes");
      if (known.finishedAt === null) return known;
      await tx.delete(importRejections).where(eq(importRejections.runId, known.id));
      const [again] = await tx.update(importRuns).set(fresh).where(ofFile).returning(runColumns);
      return again ?? known;
    },
    hold: async (run) => {
      const [known] = await tx
        .select({ line: importRuns.line, finishedAt: importRuns.finishedAt })
        .from(importRuns)
        .where(eq(importRuns.id, run.id))
        .for("update");
      if (known?.line !== run.line || known.finishedAt !== null)
        throw new ImportOvertakenError("The same file is being imported by somebody else. Let one of the two finish.");
    },
    advance: async ({ id, line, imported, unchanged, skipped }, rejections) => {
      await tx.update(importRuns).set({ line, imported, unchanged, skipped }).where(eq(importRuns.id, id));
      if (rejections.length > 0)
        await tx.insert(importRejections).values(rejections.map((rejection) => ({ ...rejection, runId: id })));
    },
    finish: async ({ id }, now) => {
      await tx.update(importRuns).set({ finishedAt: now }).where(eq(importRuns.id, id));
    },
  };
}
