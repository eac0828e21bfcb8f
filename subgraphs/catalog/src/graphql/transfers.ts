import DataLoader from "dataloader";
import type { ImportError, ProductExport, ProductImport } from "../domain/transfer.ts";
import type { askForImport } from "../use-cases/bring-products.ts";
import type { askForExport } from "../use-cases/take-products-away.ts";
import type { TransferReader } from "../use-cases/transfer-ports.ts";
import type { Wired } from "./plans.ts";

/** What a client may do with files of products. */
export type TransferChanges = {
  readonly askForImport: Wired<typeof askForImport>;
  readonly askForExport: Wired<typeof askForExport>;
  /** Where the file of a finished export is for the next 15 minutes. */
  readonly exportUrl: (of: ProductExport) => Promise<string>;
};

/** Every loader of files of products of one request. Nothing here asks who may see them: resolvers do. */
export type TransferLoaders = {
  readonly productImport: DataLoader<string, ProductImport | null>;
  readonly importErrors: DataLoader<string, readonly ImportError[]>;
  readonly productExport: DataLoader<string, ProductExport | null>;
};

/** Makes the loaders of one request. */
export function createTransferLoaders(reader: TransferReader): TransferLoaders {
  return {
    productImport: new DataLoader(async (ids) => {
      const found = await reader.importsById(ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    importErrors: new DataLoader(async (ids) => {
      const found = await reader.errorsOf(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
    productExport: new DataLoader(async (ids) => {
      const found = await reader.exportsById(ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
  };
}
