import { isId } from "@novatech/kernel/ids";
import { type FileLine, hashOf, linesOf } from "./file-lines.ts";
import { draftOfLine, type IcecatOptions, millionths } from "./icecat/record.ts";
import { type ImportDeps, type ImportLine, type ImportReport, type ImportRunOptions, runImport } from "./import-run.ts";

/** What is imported, and how. */
export type ImportOptions = IcecatOptions &
  ImportRunOptions & {
    /** A file like `products.icecat.jsonl`, gzipped or not. */
    readonly file: string;
  };

/** Longer lines are not read as products. Characters. */
const maxLineLength = 1_000_000;

/**
 * Imports a file of products line by line; see `runImport`. Rejects with a RangeError for options that make no sense, and when
 * the file cannot be read to its end.
 */
export async function importProducts(deps: ImportDeps, options: ImportOptions): Promise<ImportReport> {
  const { file, merchantId, eurPerUsd } = options;
  refuseBadOptions(options);
  const read = createLineReader({ merchantId, eurPerUsd });
  return runImport(
    deps,
    {
      fileHash: await hashOf(file),
      options: { merchantId, eurPerUsd },
      // Lines an earlier run has done are read, too: they say which products stand in the file already.
      lines: async function* () {
        for await (const line of linesOf(file)) yield { line: line.number, percent: line.percent, read: read(line) };
      },
    },
    options,
  );
}

/** Throws a RangeError for a merchant id or a rate that is none. */
export function refuseBadOptions({ merchantId, eurPerUsd }: IcecatOptions): void {
  if (!isId(merchantId, "merch")) throw new RangeError(`"${merchantId}" is no merchant id. Give one like merch_01jd….`);
  if (eurPerUsd !== null) millionths(eurPerUsd);
}

/** Reads lines in order and remembers which products it has seen. */
export function createLineReader(options: IcecatOptions): (line: FileLine) => ImportLine["read"] {
  const lineByKey = new Map<string, number>();
  return ({ number, text }) => {
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
  };
}
