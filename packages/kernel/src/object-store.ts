/** Where a file may be sent, and with which headers. */
export type SignedPut = {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/** A file that is to be sent. */
export type ExpectedObject = {
  readonly key: string;
  readonly contentType: string;
  readonly byteSize: number;
  /** Of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
};

/**
 * Files beside the database, by keys like `media/upl_…/800.webp`: lower-case folders, then a name. What lies under `media/` anybody may
 * read at its address; everything else only by a signed one.
 */
export type ObjectStore = {
  /** An address that takes exactly this file until a moment. */
  readonly signedPut: (object: ExpectedObject, expiresAt: Date) => Promise<SignedPut>;
  /** An address that gives a file until a moment, to be kept under a name. */
  readonly signedGet: (key: string, fileName: string, expiresAt: Date) => Promise<string>;
  /** The address of what lies under `media/`. Throws an Error where nothing is for anybody. */
  readonly publicUrl: (key: string) => string;
  /** All bytes of a file; null where there is none, or where it has more than `maxBytes`. */
  readonly read: (key: string, maxBytes: number) => Promise<Buffer | null>;
  readonly write: (key: string, bytes: Buffer, contentType: string) => Promise<void>;
  /** Deletes everything whose key begins so. Nothing happens where there is nothing. */
  readonly removeAll: (prefix: string) => Promise<void>;
};
