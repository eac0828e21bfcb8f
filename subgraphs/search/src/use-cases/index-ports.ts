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

/** A product an index holds. */
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
  /** The revisions the searched index holds of products; those it does not hold are left out. */
  readonly revisionsOf: (productIds: readonly string[]) => Promise<readonly IndexedRevision[]>;
  /** What the searched index holds behind an id, in the index's order of ids. */
  readonly revisionsAfter: (productId: string | null, limit: number) => Promise<readonly IndexedRevision[]>;
  /** Makes everything written findable now; by itself it takes a second. */
  readonly refresh: () => Promise<void>;
};

/** How far the making of an index is. */
export type Building = {
  readonly index: string;
  /** The last product that was brought into it; null before the first. */
  readonly after: string | null;
  readonly count: number;
};

/** What is known of how an index is kept. */
export type IndexState = {
  readonly building: Building | null;
  /** When something of it was last made anew. */
  readonly rebuiltAt: Date | null;
  /** When it was last compared, with the documents or these with the catalogue. */
  readonly comparedAt: Date | null;
  /** How many products differed in the last comparisons of both. */
  readonly driftCount: number | null;
};

/** A document as the room's database has it, for comparing. */
export type KnownRevision = {
  readonly productId: string;
  readonly revision: bigint;
  readonly isShown: boolean;
  /** Whether the index is known to have it in an older revision. */
  readonly isPending: boolean;
};

/** The documents of the room's database, as far as an index outside is kept by them. */
export type IndexedDocuments = {
  /** Changes the index has not yet, the oldest first, as their documents are now; without those that are put off. */
  readonly pending: (limit: number) => Promise<readonly DocumentChange[]>;
  /** Forgets what waited, unless it changed again meanwhile. */
  readonly settle: (changes: readonly Pick<DocumentChange, "productId" | "revision">[]) => Promise<void>;
  /** Puts off what the index refuses, longer each time, at most a day; `reason` is kept for who looks. */
  readonly putOff: (refused: readonly RefusedDocument[]) => Promise<void>;
  /** How many changes wait, those put off among them, and for how long the oldest, in milliseconds. */
  readonly waiting: () => Promise<{ readonly count: number; readonly oldestMs: number | null }>;
  /** How many products are shown. */
  readonly shownCount: () => Promise<number>;
  /** Shown documents behind an id, in the order of ids. */
  readonly shownAfter: (productId: string | null, limit: number) => Promise<readonly DocumentChange[]>;
  readonly state: () => Promise<IndexState>;
  /** Notes how far an index that is made is; from the first note on it takes every change. */
  readonly noteBuilding: (building: Building, since: Date) => Promise<void>;
  readonly noteRebuilt: (at: Date) => Promise<void>;
  readonly noteCompared: (at: Date, driftCount: number) => Promise<void>;
  /** All documents behind an id, shown or not, in the database's order of ids. */
  readonly revisionsAfter: (productId: string | null, limit: number) => Promise<readonly KnownRevision[]>;
  /** The same of some products; those it never knew are left out. */
  readonly revisionsOf: (productIds: readonly string[]) => Promise<readonly KnownRevision[]>;
  /** Has products brought to the index anew, in revisions above any it was seen to hold. */
  readonly bringAgain: (productIds: readonly string[], above: bigint) => Promise<void>;
};
