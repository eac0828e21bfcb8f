import type { ProductDraft } from "../domain/product-draft.ts";
import type { BulkWork } from "../use-cases/bulk-work.ts";
import type { DraftOutcome } from "../use-cases/save-products.ts";

/** Products in one transaction. */
const batchSize = 500;

/** What a seed did: how many products were new or changed, and how many were there just so. */
export type SeedReport = { readonly imported: number; readonly unchanged: number };

/**
 * Brings a list of products into the catalogue, 500 a transaction. The same list again changes and tells nothing.
 * Rejects with every reason when a product cannot be saved: a seed is ours, so that is a fault; earlier batches stay.
 */
export async function seedProducts(bulk: BulkWork, drafts: readonly ProductDraft[]): Promise<SeedReport> {
  const report = { imported: 0, unchanged: 0 };
  for (let start = 0; start < drafts.length; start += batchSize) {
    const batch = drafts.slice(start, start + batchSize);
    const outcomes = await bulk(async ({ save }) => refuseFaults(batch, await save(batch)));
    for (const { kind } of outcomes) if (kind !== "rejected") report[kind] += 1;
  }
  return report;
}

/** The outcomes, when all are good. Throws inside the transaction, so that a batch is kept as a whole or not at all. */
function refuseFaults(drafts: readonly ProductDraft[], outcomes: readonly DraftOutcome[]): readonly DraftOutcome[] {
  const faults = outcomes.flatMap((outcome, index) =>
    outcome.kind === "rejected" ? [`${drafts[index]?.sourceKey}: ${outcome.reason}`] : [],
  );
  if (faults.length === 0) return outcomes;
  throw new Error(`the seed has products that cannot be saved:\n${faults.join("\n")}`);
}
