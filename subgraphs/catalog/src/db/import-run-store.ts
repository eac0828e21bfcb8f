import type { Transaction } from "@novatech/postgres/database";
import { and, eq } from "drizzle-orm";
import { importRejections, importRuns } from "./tables.ts";

/** How far an import has come. `line`: lines of the file that are done with; the counts are of lines. */
export type ImportRun = {
  readonly id: string;
  readonly line: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly skipped: number;
};

/** A line that could not be used. */
export type Rejection = { readonly line: number; readonly reason: string };

/** Somebody else imports the same file with the same options right now. */
export class ImportOvertakenError extends Error {
  override readonly name = "ImportOvertakenError";
}

const runColumns = {
  id: importRuns.id,
  line: importRuns.line,
  imported: importRuns.imported,
  unchanged: importRuns.unchanged,
  skipped: importRuns.skipped,
};

/** Takes up the unfinished run of a file and its options where it stopped; begins anew when there is none or it was finished. */
export async function takeUpRun(
  tx: Transaction,
  run: { readonly id: string; readonly fileHash: string; readonly optionsHash: string; readonly now: Date },
): Promise<ImportRun> {
  const { id, fileHash, optionsHash, now } = run;
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
}

/**
 * Keeps everybody else from moving the run on until the transaction ends. Before the products are saved, so that of two
 * imports of one file the slower finds out here and not by a duplicate key. Throws an ImportOvertakenError when the run no
 * longer stands where `run` does.
 */
export async function holdRun(tx: Transaction, run: ImportRun): Promise<void> {
  const [known] = await tx
    .select({ line: importRuns.line, finishedAt: importRuns.finishedAt })
    .from(importRuns)
    .where(eq(importRuns.id, run.id))
    .for("update");
  if (known?.line !== run.line || known.finishedAt !== null)
    throw new ImportOvertakenError("The same file is being imported by somebody else. Let one of the two finish.");
}

/** Moves a held run on, in the transaction of the products it saved: both are kept or neither, so a killed import goes on exactly where it was. */
export async function advanceRun(tx: Transaction, to: ImportRun, rejections: readonly Rejection[]): Promise<void> {
  const { line, imported, unchanged, skipped } = to;
  await tx.update(importRuns).set({ line, imported, unchanged, skipped }).where(eq(importRuns.id, to.id));
  if (rejections.length > 0)
    await tx.insert(importRejections).values(rejections.map((rejection) => ({ ...rejection, runId: to.id })));
}

/** Marks a run as finished: the same file begins anew the next time. */
export async function finishRun(tx: Transaction, run: ImportRun, now: Date): Promise<void> {
  await tx.update(importRuns).set({ finishedAt: now }).where(eq(importRuns.id, run.id));
}
