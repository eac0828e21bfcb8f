import { readdirSync, readFileSync } from "node:fs";

/** A room's tables, with the columns of each: `schema.table` where it is not in the room's own schema. */
export type Tables = ReadonlyMap<string, readonly string[]>;

type Snapshot = {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly schema: string;
        readonly columns: Readonly<Record<string, { readonly name: string }>>;
      }
    >
  >;
};

/** The tables as the newest migration leaves them, from drizzle-kit's snapshots in `migrations/meta/`. */
export function latestSnapshot(folder: URL): Tables {
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith("_snapshot.json"))
    .toSorted()
    .at(-1);
  if (newest === undefined) return new Map();
  const { tables } = JSON.parse(readFileSync(new URL(newest, folder), "utf8")) as Snapshot;
  return new Map(
    Object.values(tables).map(({ name, schema, columns }) => [
      schema === "" || schema === "public" ? name : `${schema}.${name}`,
      Object.values(columns).map((column) => column.name),
    ]),
  );
}
