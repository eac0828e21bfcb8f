import type { ProductDraft } from "../domain/product-draft.ts";
import type { DraftOutcome } from "./save-products.ts";

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

/** The rows that say how far imports have come, in one open transaction. */
export type ImportRuns = {
  /** Takes up the unfinished run of a file and its options where it stopped; begins anew when there is none or it was finished. */
  readonly takeUp: (run: {
    readonly id: string;
    readonly fileHash: string;
    readonly optionsHash: string;
    readonly now: Date;
  }) => Promise<ImportRun>;
  /**
   * Keeps everybody else from moving the run on until the transaction ends. Before the products are saved, so that of two
   * imports of one file the slower finds out here and not by a duplicate key. Rejects with an ImportOvertakenError when the run
   * no longer stands where `run` does.
   */
  readonly hold: (run: ImportRun) => Promise<void>;
  /** Moves a held run on: with the products or not at all, so a killed import goes on exactly where it was. */
  readonly advance: (to: ImportRun, rejections: readonly Rejection[]) => Promise<void>;
  /** Marks a run as finished: the same file begins anew the next time. */
  readonly finish: (run: ImportRun, now: Date) => Promise<void>;
};

/** Runs a piece of work on many products in one transaction; see `Database.transaction`. */
export type BulkWork = <Value>(
  work: (tx: {
    readonly save: (drafts: readonly ProductDraft[]) => Promise<readonly DraftOutcome[]>;
    readonly runs: ImportRuns;
  }) => Promise<Value>,
) => Promise<Value>;
