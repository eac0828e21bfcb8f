import type { SearchDocument } from "../domain/search-document.ts";

/** A document as an index is to have it; null for what is not shown any more. */
export type DocumentChange = {
  readonly productId: string;
  /** Rises with every change of the document: the index keeps the highest. */
  readonly revision: bigint;
  readonly document: SearchDocument | null;
};

/** What an index will never take as it is; everything else is written, or was known in a newer revision. */
export type RefusedDocument = { readonly productId: string; readonly revision: bigint; readonly reason: string };

/** An index that searches see. */
export type HeldIndex = {
  readonly index: string;
  /** Whether it is of today's format; searched it is either way. */
  readonly isUsable: boolean;
};

/** A part of what an index holds, by id. */
export type IndexedRevision = { readonly productId: string; readonly revision: bigint };

/**
 * The indexes of an engine outside the room's database, of which searches see one. Every method rejects with an EngineUnavailableError when the
 * engine is away or has too much to do; all of them may be repeated.
 */
export type OutsideIndex = {
  /** Writes changes into indexes, each into all of them. */
  readonly write: (
    indexes: readonly string[],
    changes: readonly DocumentChange[],
  ) => Promise<readonly RefusedDocument[]>;
  /** The index that is searched; null where there is none yet. */
  readonly current: () => Promise<HeldIndex | null>;
  /** Whether an index is there, in today's format. */
  readonly isUsable: (index: string) => Promise<boolean>;
  /** Makes an empty index that nobody searches yet, and returns its name. */
  readonly create: (at: Date) => Promise<string>;
  /** Makes everything written findable, and lets searches see this index instead of the one before, at one moment. */
  readonly publish: (index: string) => Promise<void>;
  /** Removes the indexes but the named ones; returns how many. */
  readonly removeOthers: (kept: readonly string[]) => Promise<number>;
  /** How many products can be found. */
  readonly documentCount: () => Promise<number>;
  /** The revisions the searched index holds of the products from `from` on and before `before` (null: to the end), in the order of ids. */
  readonly revisions: (from: string, before: string | null) => Promise<readonly IndexedRevision[]>;
  /** Makes everything written findable now; by itself it takes a second. */
  readonly refresh: () => Promise<void>;
};
