import { canonicalJson } from "@novatech/kernel/canonical-json";
import { sha256Hex } from "@novatech/service/secrets";
import type { ProductDraft } from "../domain/product-draft.ts";
import { variationOf } from "../domain/variation.ts";
import { hashOf, linesOf } from "./file-lines.ts";
import type { IcecatOptions } from "./icecat/record.ts";
import { createLineReader, refuseBadOptions } from "./import.ts";
import { type ImportDeps, type ImportLine, type ImportReport, type ImportRunOptions, runImport } from "./import-run.ts";

/** How many products there shall be, and what they are made from. */
export type VariationOptions = ImportRunOptions & {
  /** Originals and variations together. */
  readonly products: number;
  /** A file like `products.icecat.jsonl`, gzipped or not, or products. */
  readonly from: (IcecatOptions & { readonly file: string }) | readonly ProductDraft[];
};

/**
 * Fills the catalogue with products and variations of them until there are so many; see `variationOf` and `runImport`.
 * First all originals, then the first variation of each, and so on, so that every size has the same spread of kinds.
 * Rejects with a RangeError where there is nothing to make them from.
 */
export async function seedVariations(deps: ImportDeps, options: VariationOptions): Promise<ImportReport> {
  const { products, from } = options;
  const drafts = "file" in from ? await readFile(from) : from;
  if (drafts.length === 0) throw new RangeError("There is no product to make others from.");
  return runImport(
    deps,
    {
      fileHash: "file" in from ? await hashOf(from.file) : sha256Hex(canonicalJson([...drafts])),
      options: {
        products,
        variations: true,
        ...("file" in from ? { merchantId: from.merchantId, eurPerUsd: from.eurPerUsd } : {}),
      },
      lines: (done) => variations(drafts, products, done),
    },
    options,
  );
}

function* variations(drafts: readonly ProductDraft[], products: number, done: number): Generator<ImportLine> {
  for (let index = done; index < products; index += 1) {
    const draft = drafts[index % drafts.length] as ProductDraft;
    const line = index + 1;
    yield {
      line,
      percent: (line / products) * 100,
      read: { draft: variationOf(draft, Math.floor(index / drafts.length)) },
    };
  }
}

/** The products of a file; lines that are none are left out. */
async function readFile(options: IcecatOptions & { readonly file: string }): Promise<readonly ProductDraft[]> {
  refuseBadOptions(options);
  const read = createLineReader(options);
  const drafts: ProductDraft[] = [];
  for await (const line of linesOf(options.file)) {
    const found = read(line);
    if (found !== "blank" && "draft" in found) drafts.push(found.draft);
  }
  return drafts;
}
