import type { IndexedDocuments, OutsideIndex } from "./index-ports.ts";
import type { SearchEngine } from "./ports.ts";

/** How the index is. */
export type IndexStatus = {
  readonly engine: SearchEngine["name"];
  /** Whether another engine should answer and is away. */
  readonly isDegraded: boolean;
  readonly documentCount: number;
  readonly pendingCount: number;
  readonly oldestPendingMs: number | null;
  readonly rebuiltAt: Date | null;
  readonly comparedAt: Date | null;
  readonly driftCount: number | null;
};

/** Looks how the index is that answers now: the one outside, or the room's database where there is none or it is away. */
export async function indexStatus(
  documents: Pick<IndexedDocuments, "shownCount" | "waiting" | "state">,
  answering: {
    readonly engine: SearchEngine["name"];
    readonly isDegraded: boolean;
    readonly outside: Pick<OutsideIndex, "documentCount"> | null;
  },
): Promise<IndexStatus> {
  const { engine, isDegraded, outside } = answering;
  const counted =
    outside === null || isDegraded
      ? documents.shownCount()
      : outside.documentCount().catch(() => documents.shownCount());
  const [documentCount, waiting, state] = await Promise.all([counted, documents.waiting(), documents.state()]);
  return {
    engine,
    isDegraded,
    documentCount,
    pendingCount: waiting.count,
    oldestPendingMs: waiting.oldestMs,
    rebuiltAt: state.rebuiltAt,
    comparedAt: state.comparedAt,
    driftCount: state.driftCount,
  };
}
