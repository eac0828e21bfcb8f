/** How far a file of products is on its way in or out. */
export type TransferStatus = "WAITING" | "RUNNING" | "FINISHED" | "FAILED";

/** A file of products that is brought into the catalogue, and how far it has come. */
export type ProductImport = {
  readonly id: string;
  readonly merchantId: string;
  readonly uploadId: string;
  /** Whether it only finds out what would happen. */
  readonly isDryRun: boolean;
  readonly status: TransferStatus;
  /** Why it came to nothing; null otherwise. */
  readonly failure: string | null;
  readonly byteSize: number;
  /** Bytes and lines of the file that are done with. */
  readonly byteOffset: number;
  readonly line: number;
  readonly rows: number;
  readonly changedProducts: number;
  readonly unchangedProducts: number;
  readonly rejectedRows: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

/** What is wrong with a row of such a file. */
export type ImportError = {
  /** Counts the errors of the import, from 1. */
  readonly number: number;
  readonly line: number;
  /** The column, by its heading; null where the whole row is meant. */
  readonly columnName: string | null;
  readonly message: string;
};

/** A file of products that is taken away. */
export type ProductExport = {
  readonly id: string;
  readonly merchantId: string;
  readonly status: TransferStatus;
  readonly failure: string | null;
  readonly rows: number;
  readonly byteSize: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** When the file is deleted. */
  readonly expiresAt: Date;
};

/** The most errors of an import that are kept; all are counted. */
export const maxKeptErrors = 1000;

/** Rows of a file in one transaction. */
export const rowsAtOnce = 500;

/** The most rows of a file that is taken away. */
export const maxExportedRows = 100_000;

/** How long such a file is kept, in milliseconds. */
export const exportTtlMs = 24 * 60 * 60 * 1000;

/** Where it lies. */
export const exportKey = (id: string): string => `exports/${id}.csv`;
