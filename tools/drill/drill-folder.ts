import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a drill has its servers, and how they are put away. */
export type DrillFolder = {
  readonly path: string;
  /** Has a step done at the end, the last told first. What it rejects with is dropped. */
  readonly atEnd: (step: () => Promise<void>) => void;
};

/**
 * Does `work` in a folder of its own and puts everything away after it, also when it rejects or the process is told to end (then with exit
 * code 130). With `keep` the folder stays, and its path is said.
 */
export async function withDrillFolder(
  name: string,
  { keep, say }: { readonly keep: boolean; readonly say: (line: string) => void },
  work: (folder: DrillFolder) => Promise<boolean>,
): Promise<boolean> {
  const path = mkdtempSync(join(tmpdir(), `novatech-drill-${name}-`));
  // PostgreSQL may run as another user, who must get through.
  chmodSync(path, 0o711);
  const undo: (() => Promise<void>)[] = [];
  let isStopped = false;
  const clean = async (): Promise<void> => {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    if (keep) say(`Data, archive and logs stay in ${path}`);
    else rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      if (isStopped) return;
      isStopped = true;
      say("Stopping …");
      void clean().finally(() => process.exit(130));
    });
  try {
    return await work({ path, atEnd: (step) => void undo.push(step) });
  } finally {
    if (!isStopped) await clean();
  }
}
