import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { LakeFileWriter } from "../../use-cases/export-lake.ts";

/**
 * Writes rows (JSON texts) as Parquet, compressed by Zstandard, through DuckDB in this process. Loads it at the first use: nobody else pays for its native code. Rows stay in a
 * file beside until all are there, so that memory does not grow with a day. Rejects with DuckDB's reason.
 */
export const writeParquet: LakeFileWriter = async (rows, columns, file) => {
  const texts = `${file}.ndjson`;
  let count = 0;
  try {
    await pipeline(async function* lines() {
      for await (const page of rows) {
        count += page.length;
        yield `${page.join("\n")}\n`;
      }
    }, createWriteStream(texts));
    if (count === 0) return 0;
    const { DuckDBInstance } = await import("@duckdb/node-api");
    // What it can do is built in: it must not look for more on the network.
    const duck = await DuckDBInstance.create(":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      threads: "1",
    });
    try {
      const connection = await duck.connect();
      const types = columns.map(({ name, type }) => `${name}: '${type}'`).join(", ");
      await connection.run(`copy (
          select * from read_json(${quoted(texts)}, format = 'newline_delimited', columns = {${types}})
        ) to ${quoted(file)} (format parquet, compression zstd)`);
      connection.closeSync();
    } finally {
      duck.closeSync();
    }
    return count;
  } finally {
    await rm(texts, { force: true });
  }
};

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
