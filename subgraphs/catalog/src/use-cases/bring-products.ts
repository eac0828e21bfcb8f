import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canonicalJson } from "@novatech/kernel/canonical-json";
import { canEdit, type Editor } from "../domain/access.ts";
import type { ProductDraft } from "../domain/product-draft.ts";
import { faultOfHeadings, readRow, type SheetRow } from "../domain/product-sheet.ts";
import { notFound, type Refusal } from "../domain/refusal.ts";
import { productOf, type RowFault } from "../domain/sheet-products.ts";
import { maxKeptErrors, type ProductImport, rowsAtOnce } from "../domain/transfer.ts";
import { uploadKey } from "../domain/upload.ts";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { DraftOutcome } from "./save-products.ts";
import type { SheetFormat, SheetProducts, TransferPorts } from "./transfer-ports.ts";

/** Begins to bring a file of products in. The same upload of the same kind again is the import that is there. */
export async function askForImport(
  { transfers, uploads, clock, ids }: TransferPorts,
  command: { readonly editor: Editor; readonly uploadId: string; readonly isDryRun: boolean },
): Promise<Result<ProductImport, Refusal>> {
  const upload = await uploads.lock(command.uploadId);
  if (upload?.purpose !== "PRODUCT_CSV" || !canEdit(command.editor, upload))
    return refuse(notFound("upload", "uploadId"));
  const now = clock.now();
  await uploads.use(upload.id, upload.usedAt ?? now);
  return ok(
    await transfers.addImport({
      id: ids.next("pimp"),
      merchantId: upload.merchantId,
      uploadId: upload.id,
      isDryRun: command.isDryRun,
      status: "WAITING",
      failure: null,
      byteSize: upload.byteSize,
      byteOffset: 0,
      line: 1,
      rows: 0,
      changedProducts: 0,
      unchangedProducts: 0,
      rejectedRows: 0,
      createdAt: now,
      finishedAt: null,
    }),
  );
}

/** What saves products in a savepoint of the import's transaction; what it did is taken back when it only tries. */
export type SaveDrafts = (
  isDryRun: boolean,
  work: (tx: {
    readonly products: SheetProducts;
    readonly save: (drafts: readonly ProductDraft[]) => Promise<readonly DraftOutcome[]>;
  }) => Promise<BatchReport>,
) => Promise<BatchReport>;

type BatchReport = { readonly changed: number; readonly unchanged: number; readonly faults: readonly RowFault[] };

/**
 * Brings the next rows of an import in: products, what is told of them, errors and how far it came are committed together, so that a
 * killed import goes on after its last rows. Wakes the room for those that follow. A finished one stays as it is.
 */
export async function bringRows(
  deps: TransferPorts & {
    readonly store: ObjectStore;
    readonly format: SheetFormat;
    readonly digest: (bytes: Buffer) => string;
    readonly inSavepoint: SaveDrafts;
  },
  importId: string,
): Promise<void> {
  const { transfers, uploads, products, clock, store, format, digest, inSavepoint } = deps;
  const run = await transfers.lockImport(importId);
  if (run === null || run.finishedAt !== null) return;
  const end = (status: "FINISHED" | "FAILED", more: Partial<ProductImport> = {}) =>
    transfers.saveImport({ ...run, ...more, status, finishedAt: clock.now() });
  const upload = await uploads.lock(run.uploadId);
  const bytes = await store.read(uploadKey(run.uploadId), run.byteSize);
  const isWhole = bytes !== null && bytes.length === run.byteSize;
  // The hash once: what was sent for an upload cannot be replaced by other bytes.
  if (!isWhole || (run.byteOffset === 0 && digest(bytes) !== upload?.sha256))
    return end("FAILED", {
      failure: "The file was not sent, or it is not the one that was told of. Send it with a new upload.",
    });

  const currencies = await products.currencies();
  const heading = format.read(bytes, { byteOffset: 0, line: 1 }, 1);
  if ("fault" in heading) return end("FAILED", { failure: heading.fault });
  const names = (heading.rows[0]?.cells ?? []).map((name) => name.trim().toLowerCase());
  const headingFault = faultOfHeadings(names, currencies);
  if (headingFault !== null) return end("FAILED", { failure: headingFault });

  const from = run.byteOffset === 0 ? heading : run;
  const batch = format.read(bytes, from, rowsAtOnce);
  if ("fault" in batch) return end("FAILED", { failure: batch.fault });
  const filled = batch.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const read = filled.map(({ line, cells }) => readCells(line, cells, names, currencies));
  const rows = read.flatMap((each) => ("row" in each ? [each.row] : []));
  const unread = read.flatMap((each) => ("faults" in each ? each.faults : []));
  const saved = await inSavepoint(run.isDryRun, (tx) => bringProducts(tx, run.merchantId, rows));

  const faults = [...unread, ...saved.faults].toSorted((a, b) => a.line - b.line);
  const kept = run.rejectedRows >= maxKeptErrors ? [] : faults;
  await transfers.addErrors(
    run.id,
    kept.map(({ line, column, message }, index) => ({ number: index + 1, line, columnName: column, message })),
  );
  const to: Partial<ProductImport> = {
    byteOffset: batch.byteOffset,
    line: batch.line,
    rows: run.rows + filled.length,
    changedProducts: run.changedProducts + saved.changed,
    unchangedProducts: run.unchangedProducts + saved.unchanged,
    rejectedRows: run.rejectedRows + new Set(faults.map(({ line }) => line)).size,
  };
  if (batch.byteOffset >= bytes.length) return end("FINISHED", to);
  await transfers.saveImport({ ...run, ...to, status: "RUNNING" });
  await transfers.goOn(run.id, clock.now());
}

type ReadRow = { readonly row: SheetRow } | { readonly faults: readonly RowFault[] };

function readCells(
  line: number,
  cells: readonly string[],
  names: readonly string[],
  currencies: readonly string[],
): ReadRow {
  if (cells.length !== names.length) {
    const message = `The row has ${cells.length} cells, the heading ${names.length}.`;
    return { faults: [{ line, column: null, message }] };
  }
  const read = readRow(line, new Map(names.map((name, index) => [name, cells[index] ?? ""])), currencies);
  return "row" in read ? read : { faults: read.faults.map((fault) => ({ ...fault, line })) };
}

/** Brings rows in; those of one handle are one product. */
async function bringProducts(
  tx: {
    readonly products: SheetProducts;
    readonly save: (drafts: readonly ProductDraft[]) => Promise<readonly DraftOutcome[]>;
  },
  merchantId: string,
  rows: readonly SheetRow[],
): Promise<BatchReport> {
  const byHandle = Map.groupBy(rows, ({ handle }) => handle);
  const known = await tx.products.lockByHandle([...byHandle.keys()]);
  const faults: RowFault[] = [];
  const drafts: { readonly draft: ProductDraft; readonly line: number }[] = [];
  let unchanged = 0;
  for (const [handle, own] of byHandle) {
    const current = known.get(handle) ?? null;
    if (current !== null && current.merchantId !== merchantId) {
      const message = `The handle "${handle}" is not yours to use. Take another.`;
      faults.push(...own.map(({ line }) => ({ line, column: "handle", message })));
      continue;
    }
    const meant = productOf(current, own, { merchantId, handle });
    faults.push(...meant.faults);
    if (meant.draft === null) continue;
    if (current !== null && canonicalJson(meant.draft) === canonicalJson(current)) unchanged += 1;
    else drafts.push({ draft: meant.draft, line: own[0]?.line ?? 0 });
  }
  const outcomes = await tx.save(drafts.map(({ draft }) => draft));
  for (const [index, outcome] of outcomes.entries())
    if (outcome.kind === "rejected") {
      const column = outcome.reason.includes("SKU") ? "sku" : null;
      faults.push({
        line: drafts[index]?.line ?? 0,
        column,
        message: `The product cannot be saved: ${outcome.reason}.`,
      });
    }
  const changed = outcomes.filter(({ kind }) => kind === "imported").length;
  return { changed, unchanged, faults };
}
