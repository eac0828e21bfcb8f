import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Database } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { CatalogueDocument } from "../domain/search-document.ts";
import type { KeptLexicon } from "../domain/understanding/lexicon.ts";
import type { LexiconStore } from "../use-cases/lexicon-ports.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Of `search_documents.sample`. */
const samples = 1024;

/** The lexicon in PostgreSQL: one row, read and written whole. */
export function createPostgresLexiconStore({ db, session }: Pick<Database, "db" | "session">): LexiconStore {
  return {
    state: async () => {
      // Looked at every few seconds: house-keeping, on the session's connection.
      const [row] = await session.sql<{ learned: string | null; learned_revision: string | null; revision: string }[]>`
        select lexicon.learned_at::text as learned, lexicon.revision as learned_revision,
          case when is_called then last_value else 0 end as revision
        from search_revisions left join search_lexicon as lexicon on lexicon.id = 1`;
      return {
        learnedAt: row?.learned ? new Date(row.learned) : null,
        learnedRevision: BigInt(row?.learned_revision ?? 0),
        revision: BigInt(row?.revision ?? 0),
      };
    },
    load: async () => {
      const [row] = await db.execute<{ body: Buffer }>(sql`select body from search_lexicon where id = 1`);
      if (row === undefined) return null;
      const kept = JSON.parse((await unpack(row.body)).toString()) as KeptLexicon;
      return kept.shape === 1 ? kept : null;
    },
    save: async (kept, { revision, at }) => {
      const body = (await pack(JSON.stringify(kept))).toString("hex");
      await db.execute(sql`
        insert into search_lexicon (id, learned_at, revision, body)
        values (1, ${at.toISOString()}::timestamptz, ${String(revision)}::bigint, decode(${body}, 'hex'))
        on conflict (id) do update set learned_at = excluded.learned_at, revision = excluded.revision, body = excluded.body`);
    },
    products: async (after, limit, mostProducts) => {
      const rows = await db.execute<{ product_id: string; document: CatalogueDocument }>(sql`
        select product_id, document from search_documents
        where document is not null and product_id > ${after ?? ""}
          and sample < ${samples} * ${mostProducts}::float8 / greatest((select reltuples from pg_class where oid = 'search_documents'::regclass), 1)
        order by product_id limit ${limit}`);
      return rows.map(({ product_id: productId, document }) => ({ productId, product: toTeaching(document) }));
    },
  };
}

function toTeaching({ name, brand, model, description, categoryIds, categoryPath, specifications }: CatalogueDocument) {
  const [categoryId, categoryName] = [categoryIds.at(-1), categoryPath.at(-1)];
  return {
    name,
    brand,
    model,
    // Only the beginning is looked for by people; whole manuals would fill the lexicon with their words.
    description: description?.slice(0, 1_000) ?? null,
    category: categoryId === undefined || categoryName === undefined ? null : { categoryId, name: categoryName },
    specifications,
  };
}
