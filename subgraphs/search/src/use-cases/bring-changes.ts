import type { IndexedDocuments, OutsideIndex, RefusedDocument } from "./index-ports.ts";

/** What bringing changes needs. */
export type BringPorts = {
  readonly documents: Pick<IndexedDocuments, "pending" | "settle" | "putOff" | "state">;
  readonly index: Pick<OutsideIndex, "write" | "current">;
};

/** What came of it. */
export type Brought = {
  readonly count: number;
  readonly refused: readonly RefusedDocument[];
  /** The searched index cannot take changes, or there is none: it is to be made anew. */
  readonly isRebuildDue: boolean;
};

/**
 * Brings at most `limit` waiting changes to the index, and to the one that is made meanwhile. Forgotten is what the index has; what it refuses
 * is put off. Rejects with an EngineUnavailableError when the index cannot take them now: they go on waiting.
 */
export async function bringChanges({ documents, index }: BringPorts, limit: number): Promise<Brought> {
  const changes = await documents.pending(limit);
  // After the changes were read: an index that is made later is filled from documents that hold them.
  const [current, { building }] = await Promise.all([index.current(), documents.state()]);
  const isRebuildDue = current === null || !current.isUsable;
  const targets = new Set([...(isRebuildDue ? [] : [current.index]), ...(building === null ? [] : [building.index])]);
  if (changes.length === 0 || targets.size === 0) return { count: 0, refused: [], isRebuildDue };
  const refused = await index.write([...targets], changes);
  const left = new Set(refused.map(({ productId }) => productId));
  await documents.settle(changes.filter(({ productId }) => !left.has(productId)));
  if (refused.length > 0) await documents.putOff(refused);
  return { count: changes.length, refused, isRebuildDue };
}
