import type { Queryable, Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { KeptSynonyms } from "../domain/kept-synonyms.ts";
import type { SynonymReader, SynonymWriter } from "../use-cases/synonym-ports.ts";
import { textArray } from "./text-array.ts";

/** The channel on which a commit that changed synonyms tells every process. */
export const synonymChannel = "search_synonyms";

type Row = {
  readonly id: string;
  readonly terms: string[];
  readonly also_finds: string[];
  readonly version: number;
  readonly updated_at: string;
};

const columns = sql`id, terms, also_finds, version, updated_at`;

/** The synonyms, read. */
export function createPostgresSynonymReader(db: Queryable): SynonymReader {
  const read = async (rest: SQL): Promise<readonly KeptSynonyms[]> => {
    const rows = await db.execute<Row>(sql`select ${columns} from search_synonyms ${rest}`);
    return rows.map(fromRow);
  };
  return {
    all: () => read(sql`order by id`),
    page: (after, limit) =>
      read(sql`
        ${after === null ? sql`` : sql`where (terms[1], id) > (${after.term}, ${after.id})`}
        order by terms[1], id limit ${limit}::integer`),
  };
}

/** The synonyms of one transaction. A change locks the sets, so that two new sets at once are counted by both. */
export function createPostgresSynonymWriter(tx: Transaction): SynonymWriter {
  const told = sql`pg_notify(${synonymChannel}, '')`;
  return {
    find: async (id) => {
      const [row] = await tx.execute<Row>(sql`select ${columns} from search_synonyms where id = ${id} for update`);
      return row === undefined ? null : fromRow(row);
    },
    count: async () => {
      await tx.execute(sql`lock table search_synonyms in share row exclusive mode`);
      const [row] = await tx.execute<{ count: number }>(sql`select count(*)::integer as count from search_synonyms`);
      return row?.count ?? 0;
    },
    save: async ({ id, terms, alsoFinds, version, updatedAt }) => {
      await tx.execute(sql`
        with saved as (
          insert into search_synonyms (id, terms, also_finds, version, updated_at)
          values (${id}, ${textArray(terms)}, ${textArray(alsoFinds)}, ${version}, ${updatedAt.toISOString()}::timestamptz)
          on conflict (id) do update set terms = excluded.terms, also_finds = excluded.also_finds, version = excluded.version,
            updated_at = excluded.updated_at
          returning 1
        ) select ${told} from saved`);
    },
    remove: async (id) => {
      await tx.execute(
        sql`with gone as (delete from search_synonyms where id = ${id} returning 1) select ${told} from gone`,
      );
    },
  };
}

const fromRow = ({ id, terms, also_finds, version, updated_at }: Row): KeptSynonyms => ({
  id,
  terms,
  alsoFinds: also_finds,
  version,
  updatedAt: new Date(updated_at),
});
