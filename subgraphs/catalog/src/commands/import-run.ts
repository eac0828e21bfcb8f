import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { sha256Hex } from "@novatech/service/secrets";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { BulkWork, ImportRun, Rejection } from "../use-cases/bulk-work.ts";
import type { DraftOutcome } from "../use-cases/save-products.ts";

/** Told after every batch that is committed. */
export type ImportProgress = Omit<ImportRun, "id"> & {
  /** How far it is, 0 to 100. */
  readonly percent: number;
  /** The lines of this batch that could not be used. */
  readonly rejections: readonly Rejection[];
};

/** What an import did. `stopped`: the signal ended it, and the same call goes on where it was. */
export type ImportReport = Omit<ImportRun, "id"> & {
  readonly status: "finished" | "stopped";
  /** The line it went on from; 0 when it began at the beginning. */
  readonly resumedAt: number;
};

/** How an import runs, whatever it reads. */
export type ImportRunOptions = {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the running batch. */
  readonly signal?: AbortSignal;
  /** Lines a transaction. Default 500. */
  readonly batchSize?: number;
};

/** What the import needs of the room. */
export type ImportDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly bulk: BulkWork;
};

/** A line of what is imported: a product, why it is none, or nothing. */
export type ImportLine = {
  /** From 1, rising by one. */
  readonly line: number;
  readonly percent: number;
  readonly read: { readonly draft: ProductDraft } | { readonly reason: string } | "blank";
};

/** What is imported: the same `source` and `options` are the same import. */
export type ImportSource = {
  /** SHA-256 of what it reads, in hex. */
  readonly fileHash: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Every line, in the same order each time. Those up to `done` are not used any more; they may be left out. */
  readonly lines: (done: number) => AsyncIterable<ImportLine> | Iterable<ImportLine>;
};

/**
 * Imports lines, a batch a transaction: products, what other rooms are told of them, and how far it came are committed together.
 * The same import again changes and tells nothing; a killed one goes on after its last batch. A line that cannot be used is
 * skipped, kept with its reason in `import_rejections`, and never stops the rest.
 * Rejects with an ImportOvertakenError when the same import runs twice, and with what reading rejects with; what is committed stays.
 */
export async function runImport(
  deps: ImportDeps,
  source: ImportSource,
  { onProgress, signal, batchSize = 500 }: ImportRunOptions,
): Promise<ImportReport> {
  const optionsHash = sha256Hex(canonicalJson(source.options));
  const now = deps.clock.now();
  let run = await deps.bulk(({ runs }) =>
    runs.takeUp({ id: deps.ids.next("import"), fileHash: source.fileHash, optionsHash, now }),
  );
  const resumedAt = run.line;
  let batch: ImportLine[] = [];

  const flush = async (): Promise<void> => {
    const last = batch.at(-1);
    if (last === undefined) return;
    const saved = await saveBatch(deps, run, batch);
    run = saved.run;
    batch = [];
    const { id: _id, ...counts } = run;
    onProgress?.({ ...counts, percent: last.percent, rejections: saved.rejections });
  };

  const report = (status: ImportReport["status"]): ImportReport => {
    const { id: _id, ...counts } = run;
    return { ...counts, status, resumedAt };
  };

  for await (const line of source.lines(resumedAt)) {
    if (signal?.aborted) return report("stopped");
    if (line.line <= resumedAt) continue;
    batch.push(line);
    if (batch.length >= batchSize) await flush();
  }
  if (signal?.aborted) return report("stopped");
  await flush();
  await deps.bulk(({ runs }) => runs.finish(run, deps.clock.now()));
  return report("finished");
}

async function saveBatch(
  { bulk }: ImportDeps,
  run: ImportRun,
  lines: readonly ImportLine[],
): Promise<{ readonly run: ImportRun; readonly rejections: readonly Rejection[] }> {
  const drafts = lines.flatMap(({ line, read }) =>
    read !== "blank" && "draft" in read ? [{ line, draft: read.draft }] : [],
  );
  const unread = lines.flatMap(({ line, read }) =>
    read !== "blank" && "reason" in read ? [{ line, reason: read.reason }] : [],
  );
  return bulk(async ({ save, runs }) => {
    await runs.hold(run);
    const outcomes = await save(drafts.map(({ draft }) => draft));
    const unsaved = drafts.flatMap(({ line }, index) => {
      const outcome = outcomes[index];
      return outcome?.kind === "rejected" ? [{ line, reason: outcome.reason }] : [];
    });
    const rejections = [...unread, ...unsaved].toSorted((a, b) => a.line - b.line);
    const count = (kind: DraftOutcome["kind"]): number => outcomes.filter((outcome) => outcome.kind === kind).length;
    const to: ImportRun = {
      id: run.id,
      line: lines.at(-1)?.line ?? run.line,
      imported: run.imported + count("imported"),
      unchanged: run.unchanged + count("unchanged"),
      skipped: run.skipped + rejections.length,
    };
    await runs.advance(to, rejections);
    return { run: to, rejections };
  });
}
