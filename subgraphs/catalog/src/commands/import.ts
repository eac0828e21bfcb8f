import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { isId } from "@novatech/kernel/ids";
import { sha256Hex } from "@novatech/service/secrets";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { BulkWork, ImportRun, Rejection } from "../use-cases/bulk-work.ts";
import type { DraftOutcome } from "../use-cases/save-products.ts";
import { type FileLine, hashOf, linesOf } from "./file-lines.ts";
import { draftOfLine, type IcecatOptions, millionths } from "./icecat/record.ts";

/** Told after every batch that is committed. */
export type ImportProgress = Omit<ImportRun, "id"> & {
  /** Of the file's bytes, 0 to 100. */
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

/** What is imported, and how. */
export type ImportOptions = IcecatOptions & {
  /** A file like `products.icecat.jsonl`, gzipped or not. */
  readonly file: string;
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

/** Longer lines are not read as products. Characters. */
const maxLineLength = 1_000_000;

/**
 * Imports a file of products line by line, a batch a transaction: products, what other rooms are told of them, and how far it
 * came are committed together. The same file again changes and tells nothing; a killed import goes on after its last batch.
 * A line that cannot be used is skipped, kept with its reason in `import_rejections`, and never stops the rest.
 * Rejects with a RangeError for options that make no sense, an ImportOvertakenError when the same import runs twice, and when the
 * file cannot be read to its end; what is committed stays.
 */
export async function importProducts(deps: ImportDeps, options: ImportOptions): Promise<ImportReport> {
  const { file, merchantId, eurPerUsd, signal, batchSize = 500 } = options;
  if (!isId(merchantId, "merch")) throw new RangeError(`"${merchantId}" is no merchant id. Give one like merch_01jd….`);
  if (eurPerUsd !== null) millionths(eurPerUsd);
  const fileHash = await hashOf(file);
  const optionsHash = sha256Hex(canonicalJson({ merchantId, eurPerUsd }));
  const now = deps.clock.now();
  let run = await deps.bulk(({ runs }) => runs.takeUp({ id: deps.ids.next("import"), fileHash, optionsHash, now }));
  const resumedAt = run.line;
  const reader = createLineReader({ merchantId, eurPerUsd });
  let batch: FileLine[] = [];

  const flush = async (): Promise<void> => {
    const last = batch.at(-1);
    if (last === undefined) return;
    const saved = await saveBatch(
      deps,
      run,
      batch.map((line) => ({ line: line.number, read: reader.read(line) })),
    );
    run = saved.run;
    batch = [];
    const { id: _id, ...counts } = run;
    options.onProgress?.({ ...counts, percent: last.percent, rejections: saved.rejections });
  };

  const report = (status: ImportReport["status"]): ImportReport => {
    const { id: _id, ...counts } = run;
    return { ...counts, status, resumedAt };
  };

  for await (const line of linesOf(file)) {
    if (signal?.aborted) return report("stopped");
    if (line.number <= resumedAt) {
      reader.read(line);
      continue;
    }
    batch.push(line);
    if (batch.length >= batchSize) await flush();
  }
  if (signal?.aborted) return report("stopped");
  await flush();
  await deps.bulk(({ runs }) => runs.finish(run, deps.clock.now()));
  return report("finished");
}

type Read = { readonly draft: ProductDraft } | { readonly reason: string } | "blank";

/** Reads lines in order and remembers which products it has seen, also those of lines an earlier run has done. */
function createLineReader(options: IcecatOptions): { readonly read: (line: FileLine) => Read } {
  const lineByKey = new Map<string, number>();
  return {
    read: ({ number, text }) => {
      if (text.trim() === "") return "blank";
      if (text.length > maxLineLength) return { reason: `the line has more than ${maxLineLength} characters` };
      const result = draftOfLine(text, options);
      if (!result.ok) return { reason: result.refusal };
      const { sourceKey } = result.value;
      const first = lineByKey.get(sourceKey);
      // The first line counts, in every run alike: else the same file would change the product twice each time.
      if (first !== undefined) return { reason: `${sourceKey} stands in line ${first} already` };
      lineByKey.set(sourceKey, number);
      return { draft: result.value };
    },
  };
}

async function saveBatch(
  { bulk }: ImportDeps,
  run: ImportRun,
  lines: readonly { readonly line: number; readonly read: Read }[],
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
