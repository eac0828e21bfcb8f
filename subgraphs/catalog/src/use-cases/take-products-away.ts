import { addMilliseconds } from "@novatech/kernel/clock";
import { isId } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { cellsOf, headingsFor } from "../domain/product-sheet.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import { exportKey, exportTtlMs, maxExportedRows, type ProductExport } from "../domain/transfer.ts";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { SheetFormat, TransferPorts } from "./transfer-ports.ts";

/** The most files of one merchant that are written at a time. */
const maxUnfinished = 3;
/** Products read at once. */
const pageSize = 500;

/** Begins to write all of a merchant's products into a file. */
export async function askForExport(
  { transfers, clock, ids }: TransferPorts,
  command: { readonly editor: Editor; readonly merchantId: string },
): Promise<Result<ProductExport, Refusal>> {
  const { editor, merchantId } = command;
  if (!isId(merchantId, "merch") || !canEdit(editor, { merchantId })) return refuse(notFound("merchant", "merchantId"));
  const now = clock.now();
  const fresh: ProductExport = {
    id: ids.next("pexp"),
    merchantId,
    status: "WAITING",
    failure: null,
    rows: 0,
    byteSize: 0,
    createdAt: now,
    finishedAt: null,
    expiresAt: addMilliseconds(now, exportTtlMs),
  };
  if (await transfers.addExport(fresh, maxUnfinished)) return ok(fresh);
  return refuse(
    invalid("merchantId", `${maxUnfinished} files are being written already. Wait for one of them.`, "LIMIT_REACHED"),
  );
}

/** Writes the file of an export, as its products are now. A finished one stays as it is. */
export async function writeExport(
  deps: TransferPorts & { readonly store: ObjectStore; readonly format: SheetFormat },
  exportId: string,
): Promise<void> {
  const { transfers, products, clock, store, format } = deps;
  const known = await transfers.lockExport(exportId);
  if (known === null || known.finishedAt !== null) return;
  const currencies = await products.currencies();
  const parts = [format.write([headingsFor(currencies)])];
  let rows = 0;
  let afterId: string | null = null;
  do {
    const page = await products.page(known.merchantId, afterId, pageSize);
    const written = page.flatMap(({ draft }) => cellsOf(draft, currencies));
    if (written.length > 0) parts.push(format.write(written));
    rows += written.length;
    afterId = page.length < pageSize ? null : (page.at(-1)?.id ?? null);
  } while (afterId !== null && rows <= maxExportedRows);
  const finishedAt = clock.now();
  if (rows > maxExportedRows) {
    const failure = `There are more than ${maxExportedRows} variants, which is as many as a file may have.`;
    await transfers.saveExport({ ...known, status: "FAILED", failure, finishedAt });
    return;
  }
  const bytes = Buffer.from(parts.join(""));
  await store.write(exportKey(exportId), bytes, "text/csv");
  await transfers.saveExport({ ...known, status: "FINISHED", rows, byteSize: bytes.length, finishedAt });
}
