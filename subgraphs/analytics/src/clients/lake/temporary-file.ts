import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs work with the path of a file in a folder of its own, which goes afterwards. */
export async function withTemporaryFile<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "novatech-lake-"));
  try {
    return await work(join(folder, "part.parquet"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
