import { addMilliseconds } from "@novatech/kernel/clock";

/** What goes to the data lake: facts that change no more. Nobody's: neither the persons of events nor the customers of orders. */
export const lakeDatasets = ["events", "orders", "order_lines", "credits"] as const;
export type LakeDataset = (typeof lakeDatasets)[number];

/** A column, and its type in the file (DuckDB's name of it). */
export type LakeColumn = { readonly name: string; readonly type: "VARCHAR" | "BIGINT" | "TIMESTAMPTZ" };

/** Reads what is exported. Days are `YYYY-MM-DD` (UTC). */
export type LakeReader = {
  readonly columns: (dataset: LakeDataset) => readonly LakeColumn[];
  /** The first and the last day of which there is anything; null when there is nothing. */
  readonly days: (dataset: LakeDataset) => Promise<{ readonly first: string; readonly last: string } | null>;
  /** A day's rows as JSON texts, some thousands at a time. */
  readonly rows: (dataset: LakeDataset, day: string) => AsyncIterable<readonly string[]>;
};

/** Makes a file of rows. Resolves to how many there were; without any it makes none. */
export type LakeFileWriter = (
  rows: AsyncIterable<readonly string[]>,
  columns: readonly LakeColumn[],
  file: string,
) => Promise<number>;

/** Where files go: a folder or a bucket. A file is there whole or not at all. */
export type LakeTarget = {
  readonly has: (key: string) => Promise<boolean>;
  readonly put: (key: string, file: string) => Promise<void>;
};

/** What an export works with. */
export type ExportDeps = {
  readonly reader: LakeReader;
  readonly target: LakeTarget;
  readonly write: LakeFileWriter;
  /** Runs work with the path of a file that goes afterwards. */
  readonly withTemporaryFile: <Result>(work: (file: string) => Promise<Result>) => Promise<Result>;
  readonly now: () => Date;
  /** How many days late an event is counted: later days are left for the next time. */
  readonly lateDays: number;
};

/** How far an export is. */
export type ExportFar = { readonly files: number; readonly rows: number; readonly last: string };

/** What an export is told. */
export type ExportOptions = {
  /** Asked before each day. Default: never. */
  readonly isStopped?: () => boolean;
  /** Told after each file. */
  readonly tell?: (far: ExportFar) => void;
};

const dayMs = 24 * 60 * 60 * 1000;
/** What other rooms tell comes within minutes; a whole day is more than enough. */
const factsLateDays = 1;

/**
 * Writes each day that is over and to which nothing is added any more as `<dataset>/date=<day>/part-0.parquet`, unless it is there: stopped or killed, the next export goes on where it was,
 * and one every hour writes what is new. Safe beside another.
 */
export async function exportLake(
  { reader, target, write, withTemporaryFile, now, lateDays }: ExportDeps,
  { isStopped = () => false, tell = () => {} }: ExportOptions = {},
): Promise<Omit<ExportFar, "last">> {
  let [files, rows] = [0, 0];
  for (const dataset of lakeDatasets) {
    const days = await reader.days(dataset);
    const late = dataset === "events" ? lateDays : factsLateDays;
    const lastClosed = dayOf(addMilliseconds(now(), -(late + 1) * dayMs));
    if (days === null) continue;
    for (let day = days.first; day <= days.last && day <= lastClosed && !isStopped(); day = nextDay(day)) {
      const key = `${dataset}/date=${day}/part-0.parquet`;
      if (await target.has(key)) continue;
      const written = await withTemporaryFile(async (file) => {
        const count = await write(reader.rows(dataset, day), reader.columns(dataset), file);
        if (count > 0) await target.put(key, file);
        return count;
      });
      if (written === 0) continue;
      files += 1;
      rows += written;
      tell({ files, rows, last: key });
    }
  }
  return { files, rows };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const nextDay = (day: string): string => dayOf(new Date(Date.parse(day) + dayMs));
