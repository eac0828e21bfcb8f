import type { IndexedDocuments, IndexedRevision, KnownRevision, OutsideIndex } from "./index-ports.ts";

/** What comparing needs. */
export type ComparePorts = {
  readonly documents: Pick<IndexedDocuments, "revisionsAfter" | "revisionsOf" | "bringAgain" | "noteCompared">;
  readonly index: Pick<OutsideIndex, "revisionsOf" | "revisionsAfter" | "refresh">;
  readonly now: () => Date;
};

/** A product that the index has otherwise than the room's database. */
export type IndexDifference = {
  readonly productId: string;
  /** Not there; there in an older or newer revision; there and not shown any more. */
  readonly kind: "MISSING" | "OLDER" | "NEWER" | "EXTRA";
};

/** How to compare. */
export type CompareOptions = {
  /** Only tells: has nothing brought again. */
  readonly isCheck: boolean;
  readonly isStopped?: () => boolean;
  /** Products at once. Default 2,000. */
  readonly sliceSize?: number;
};

/** What was found; `isDone` is false when it was stopped. */
export type CompareReport = {
  readonly compared: number;
  readonly differences: readonly IndexDifference[];
  readonly isDone: boolean;
};

/**
 * Compares all documents with the searched index by id and revision, and has what differs brought again. What is on its way is no difference:
 * of each slice the database is read first, then the index is made to show everything it was given, then it is read. Once through the
 * documents, for what the index lacks, and once through the index, for what it has too much: neither needs the other's order of ids. Rejects
 * with an EngineUnavailableError when the index is away.
 */
export async function compareIndex(ports: ComparePorts, options: CompareOptions): Promise<CompareReport> {
  const { documents, now } = ports;
  const { isCheck, isStopped = () => false, sliceSize = 2_000 } = options;
  const differences: IndexDifference[] = [];
  let compared = 0;
  const settle = async (found: readonly IndexDifference[], held: readonly IndexedRevision[]): Promise<void> => {
    differences.push(...found);
    if (isCheck || found.length === 0) return;
    const highest = held.reduce((most, { revision }) => (revision > most ? revision : most), 1n);
    await documents.bringAgain(
      found.map(({ productId }) => productId),
      highest,
    );
  };
  for (let after: string | null = null; ;) {
    if (isStopped()) return { compared, differences, isDone: false };
    const known: readonly KnownRevision[] = await documents.revisionsAfter(after, sliceSize);
    const { found, held } = await lacking(ports, known);
    await settle(found, held);
    compared += known.length;
    after = known.at(-1)?.productId ?? null;
    if (known.length < sliceSize) break;
  }
  for (let after: string | null = null; ;) {
    if (isStopped()) return { compared, differences, isDone: false };
    const held: readonly IndexedRevision[] = await ports.index.revisionsAfter(after, sliceSize);
    await settle(await tooMuch(ports, held), held);
    after = held.at(-1)?.productId ?? null;
    if (held.length < sliceSize) break;
  }
  await documents.noteCompared(now(), differences.length);
  return { compared, differences, isDone: true };
}

/** What the index lacks of documents, or holds in another revision. */
async function lacking({ documents, index }: ComparePorts, known: readonly KnownRevision[]) {
  const shown = known.filter(({ isShown, isPending }) => isShown && !isPending);
  if (shown.length === 0) return { found: [], held: [] };
  await index.refresh();
  const held = await index.revisionsOf(shown.map(({ productId }) => productId));
  const revisions = new Map(held.map(({ productId, revision }) => [productId, revision]));
  const suspect = shown.filter(({ productId, revision }) => revisions.get(productId) !== revision);
  // A suspect may have changed, and been brought, since it was read.
  const still = await stateOf(documents, suspect);
  const found = suspect.flatMap(({ productId, revision }): IndexDifference[] => {
    const now = still.get(productId);
    if (!now?.isShown || now.isPending || now.revision !== revision) return [];
    const there = revisions.get(productId);
    return [{ productId, kind: there === undefined ? "MISSING" : there < revision ? "OLDER" : "NEWER" }];
  });
  return { found, held };
}

/** What the index holds and should not. A removal that waits is on its way. */
async function tooMuch(
  { documents, index }: ComparePorts,
  held: readonly IndexedRevision[],
): Promise<readonly IndexDifference[]> {
  const known = await stateOf(documents, held);
  const suspect = held.filter(({ productId }) => {
    const now = known.get(productId);
    return !now?.isShown && !now?.isPending;
  });
  if (suspect.length === 0) return [];
  // What was removed a moment ago could still be found.
  await index.refresh();
  const there = await index.revisionsOf(suspect.map(({ productId }) => productId));
  return there.map(({ productId }) => ({ productId, kind: "EXTRA" }));
}

async function stateOf(
  documents: ComparePorts["documents"],
  products: readonly { readonly productId: string }[],
): Promise<ReadonlyMap<string, KnownRevision>> {
  if (products.length === 0) return new Map();
  const known = await documents.revisionsOf(products.map(({ productId }) => productId));
  return new Map(known.map((held) => [held.productId, held]));
}
