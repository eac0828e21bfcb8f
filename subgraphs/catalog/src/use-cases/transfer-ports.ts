import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { ProductDraft } from "../domain/product-draft.ts";
import type { ImportError, ProductExport, ProductImport } from "../domain/transfer.ts";
import type { UploadStore } from "./upload-ports.ts";

/** A row of a file: its cells by heading, and the line it begins in. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

/** How a file of products is written and read. */
export type SheetFormat = {
  /**
   * At most `limit` rows from a byte on, where a row begins in line `line`; and where the next one begins. Says what is wrong, as a
   * sentence, where the file cannot be read on.
   */
  readonly read: (
    bytes: Buffer,
    from: { readonly byteOffset: number; readonly line: number },
    limit: number,
  ) =>
    | { readonly rows: readonly FileRow[]; readonly byteOffset: number; readonly line: number }
    | { readonly fault: string };
  /** Rows as text, so that no program that opens it takes a cell for a formula. */
  readonly write: (rows: readonly (readonly string[])[]) => string;
};

/** Products as files of them speak, in one open transaction. */
export type SheetProducts = {
  /** Products by their handle, whoever sells them, locked; each as a draft would be that changes nothing. */
  readonly lockByHandle: (handles: readonly string[]) => Promise<ReadonlyMap<string, ProductDraft>>;
  /** What a merchant sells behind an id, in the order of ids. */
  readonly page: (
    merchantId: string,
    afterId: string | null,
    limit: number,
  ) => Promise<readonly { readonly id: string; readonly draft: ProductDraft }[]>;
  /** The currencies of the shop's price lists. */
  readonly currencies: () => Promise<readonly string[]>;
};

/** Files of products on their way, in one open transaction. */
export type TransferStore = {
  /** Keeps a new one and wakes the room for it; the known one of the same upload and kind where there is one. */
  readonly addImport: (fresh: ProductImport) => Promise<ProductImport>;
  /** Locked until the transaction ends; null when there is none. */
  readonly lockImport: (id: string) => Promise<ProductImport | null>;
  readonly saveImport: (changed: ProductImport) => Promise<void>;
  /** Keeps errors, numbered on from those that are there. */
  readonly addErrors: (importId: string, errors: readonly ImportError[]) => Promise<void>;
  /** Wakes the room for the next rows of an import. */
  readonly goOn: (importId: string, now: Date) => Promise<void>;
  /** Keeps a new one and wakes the room for it, and when its file must go; false when its merchant has `max` unfinished ones. */
  readonly addExport: (fresh: ProductExport, max: number) => Promise<boolean>;
  readonly lockExport: (id: string) => Promise<ProductExport | null>;
  readonly saveExport: (changed: ProductExport) => Promise<void>;
};

/** What the use cases of files of products need, bound to one transaction. */
export type TransferPorts = {
  readonly transfers: TransferStore;
  readonly uploads: UploadStore;
  readonly products: SheetProducts;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** What the graph reads of them. Each call is one statement, however many keys it is given. */
export type TransferReader = {
  readonly importsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, ProductImport>>;
  readonly errorsOf: (importIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ImportError[]>>;
  readonly exportsById: (ids: readonly string[]) => Promise<ReadonlyMap<string, ProductExport>>;
};
