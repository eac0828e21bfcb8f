import { EngineUnavailableError } from "../domain/engine-unavailable.ts";
import type { Building, DocumentChange, IndexedDocuments, OutsideIndex, RefusedDocument } from "./index-ports.ts";

/** What making an index anew needs. */
export type RebuildPorts = {
  readonly documents: Pick<IndexedDocuments, "shownAfter" | "shownCount" | "state" | "noteBuilding" | "noteRebuilt">;
  readonly index: Pick<OutsideIndex, "write" | "isUsable" | "create" | "publish" | "removeOthers">;
  readonly now: () => Date;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
};

/** How to make it. */
export type RebuildOptions = {
  /** Asked before each batch; the next call goes on there. Default: never. */
  readonly isStopped?: () => boolean;
  /** Told after each batch. */
  readonly tell?: (far: { readonly count: number; readonly total: number }) => void;
  /** Documents a batch. Default 500. */
  readonly batchSize?: number;
};

/** What came of it. */
export type RebuildReport = {
  /** Documents that were brought, those of a call that was cut off before among them. */
  readonly count: number;
  /** Whether searches see the new index. */
  readonly isDone: boolean;
  /** What the index refused; told of, and not in it. */
  readonly refused: readonly string[];
};

/**
 * Makes a new index of all documents while searches see the old one, then lets them see the new one and removes the old. From the first note on
 * every change goes into both (bringChanges), so nothing of what changes meanwhile is lost; what arrives in two revisions stays in the higher one.
 * Goes on where a call before was cut off. Only one at a time: who calls holds a lock. Rejects with an EngineUnavailableError when the index is
 * away for minutes; the next call goes on.
 */
export async function rebuildIndex(
  { documents, index, now, pause }: RebuildPorts,
  options: RebuildOptions = {},
): Promise<RebuildReport> {
  const { isStopped = () => false, tell = () => {}, batchSize = 500 } = options;
  const refused: string[] = [];
  const writePatiently = patientWriter({ index, pause }, isStopped);
  const since = now();
  const total = await documents.shownCount();
  let building = await begun({ documents, index, now });
  await documents.noteBuilding(building, since);
  // The next documents are read while these are written.
  let next = documents.shownAfter(building.after, batchSize);
  for (;;) {
    const changes = await next;
    const last = changes.at(-1);
    if (last === undefined) break;
    if (isStopped()) return { count: building.count, isDone: false, refused };
    next = documents.shownAfter(last.productId, batchSize);
    // Whoever is not waiting for it yet must not be told of its failure by the process's end.
    next.catch(() => {});
    for (const { productId, reason } of await writePatiently(building.index, changes))
      refused.push(`${productId}: ${reason}`);
    building = { ...building, after: last.productId, count: building.count + changes.length };
    await documents.noteBuilding(building, since);
    tell({ count: building.count, total: Math.max(total, building.count) });
  }
  await index.publish(building.index);
  await documents.noteRebuilt(now());
  await index.removeOthers([building.index]);
  return { count: building.count, isDone: true, refused };
}

/** The index a call before began, where it is still there; else a new one. */
async function begun({ documents, index, now }: Omit<RebuildPorts, "pause">): Promise<Building> {
  const { building } = await documents.state();
  if (building !== null && (await index.isUsable(building.index))) return building;
  return { index: await index.create(now()), after: null, count: 0 };
}

const firstPauseMs = 250;
const longestPauseMs = 15_000;
/** Some two minutes. */
const mostTries = 14;

/**
 * Writes changes, and again after a while where the index is away; in ever smaller parts where it has too much to do. Rejects with its
 * EngineUnavailableError when it stays so for minutes, or when who asked does not want to wait.
 */
function patientWriter({ index, pause }: Pick<RebuildPorts, "index" | "pause">, isStopped: () => boolean) {
  let parts = 1;
  return async (target: string, changes: readonly DocumentChange[]): Promise<readonly RefusedDocument[]> => {
    const refused: RefusedDocument[] = [];
    let tries = 0;
    for (let from = 0; from < changes.length;) {
      const size = Math.max(1, Math.ceil(changes.length / parts));
      try {
        refused.push(...(await index.write([target], changes.slice(from, from + size))));
        from += size;
        tries = 0;
      } catch (error) {
        tries += 1;
        if (!(error instanceof EngineUnavailableError) || tries === mostTries || isStopped()) throw error;
        if (error.isBusy) parts = Math.min(changes.length, parts * 2);
        await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)));
      }
    }
    parts = Math.max(1, Math.floor(parts / 2));
    return refused;
  };
}
