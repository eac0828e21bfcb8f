import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { CatalogueDocument, PriceRanges, SearchDocument } from "../domain/search-document.ts";
import type { DocumentChange, IndexedDocuments, KnownRevision } from "../use-cases/index-ports.ts";
import { jsonRows } from "./json-rows.ts";
import { pendingChannel } from "./pending-note.ts";
import { textArray } from "./text-array.ts";

type DocumentRow = {
  readonly product_id: string;
  readonly revision: string;
  readonly document: CatalogueDocument | null;
  readonly in_stock: boolean;
  readonly prices: PriceRanges | null;
  readonly rating_average: number | null;
  readonly rating_count: number;
  readonly published_at: string | null;
};

const documentColumns = sql`d.document, d.in_stock, d.prices, d.rating_average, d.rating_count, d.published_at`;

/** The documents by which an index outside is kept, and how it is. All statements stand alone: who keeps it repeats what it is not sure of. */
export function createIndexedDocuments(db: Queryable): IndexedDocuments {
  const known = async (condition: SQL): Promise<readonly KnownRevision[]> => {
    const rows = await db.execute<{ product_id: string; revision: string; is_shown: boolean; is_pending: boolean }>(sql`
      select d.product_id, d.revision, d.document is not null as is_shown, p.product_id is not null as is_pending
      from search_documents d left join search_pending p using (product_id) ${condition}`);
    return rows.map((row) => ({
      productId: row.product_id,
      revision: BigInt(row.revision),
      isShown: row.is_shown,
      isPending: row.is_pending,
    }));
  };
  return {
    pending: async (limit) => {
      const rows = await db.execute<DocumentRow>(sql`
        select p.product_id, coalesce(d.revision, p.revision) as revision, ${documentColumns}
        from (
          select product_id, revision from search_pending
          where next_attempt_at is null or next_attempt_at <= now() order by revision limit ${limit}
        ) p left join search_documents d using (product_id) order by p.revision`);
      return rows.map(toChange);
    },
    settle: async (changes) => {
      const rows = changes.map(({ productId, revision }) => ({ product_id: productId, revision }));
      await db.execute(sql`
        delete from search_pending as waiting
        using jsonb_to_recordset(${jsonRows(rows)}) as written(product_id text, revision bigint)
        where waiting.product_id = written.product_id and waiting.revision <= written.revision`);
    },
    putOff: async (refused) => {
      const rows = refused.map(({ productId, revision, reason }) => ({ product_id: productId, revision, reason }));
      await db.execute(sql`
        update search_pending as waiting set attempts = attempts + 1, last_error = refused.reason,
          next_attempt_at = now() + least(interval '1 day', interval '1 minute' * (2 ^ least(attempts, 12)))
        from jsonb_to_recordset(${jsonRows(rows)}) as refused(product_id text, revision bigint, reason text)
        where waiting.product_id = refused.product_id and waiting.revision <= refused.revision`);
    },
    waiting: async () => {
      const [row] = await db.execute<{ count: number; oldest_ms: number | null }>(sql`
        select count(*)::integer as count, (extract(epoch from now() - min(since)) * 1000)::double precision as oldest_ms
        from search_pending`);
      const oldestMs = row?.oldest_ms ?? null;
      return { count: row?.count ?? 0, oldestMs: oldestMs === null ? null : Math.max(0, Math.round(oldestMs)) };
    },
    shownCount: async () => {
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::integer as count from search_documents where document is not null`,
      );
      return row?.count ?? 0;
    },
    shownAfter: async (productId, limit) => {
      const rows = await db.execute<DocumentRow>(sql`
        select d.product_id, d.revision, ${documentColumns} from search_documents d
        where d.document is not null and d.product_id > ${productId ?? ""} order by d.product_id limit ${limit}`);
      return rows.map(toChange);
    },
    state: async () => {
      const [row] = await db.execute<StateRow>(sql`
        select max(building) filter (where engine = 'ELASTICSEARCH') as building,
          max(building_after) filter (where engine = 'ELASTICSEARCH') as building_after,
          coalesce(max(building_count) filter (where engine = 'ELASTICSEARCH'), 0) as building_count,
          max(rebuilt_at) as rebuilt_at, max(compared_at) as compared_at, sum(drift_count)::integer as drift_count
        from search_indexes`);
      return toState(row);
    },
    noteBuilding: async ({ index, after, count }, since) => {
      await db.execute(sql`
        insert into search_indexes (engine, building, building_after, building_count, building_since)
        values ('ELASTICSEARCH', ${index}, ${after}, ${count}, ${since.toISOString()}::timestamptz)
        on conflict (engine) do update set building = excluded.building, building_after = excluded.building_after,
          building_count = excluded.building_count, building_since = excluded.building_since`);
    },
    noteRebuilt: async (at) => {
      await db.execute(sql`
        insert into search_indexes (engine, rebuilt_at) values ('ELASTICSEARCH', ${at.toISOString()}::timestamptz)
        on conflict (engine) do update set rebuilt_at = excluded.rebuilt_at, building = null, building_after = null,
          building_count = 0, building_since = null`);
    },
    noteCompared: async (at, driftCount) => {
      await db.execute(sql`
        insert into search_indexes (engine, compared_at, drift_count)
        values ('ELASTICSEARCH', ${at.toISOString()}::timestamptz, ${driftCount})
        on conflict (engine) do update set compared_at = excluded.compared_at, drift_count = excluded.drift_count`);
    },
    revisionsAfter: (productId, limit) =>
      known(sql`where d.product_id > ${productId ?? ""} order by d.product_id limit ${limit}`),
    revisionsOf: (productIds) => known(sql`where d.product_id = any(${textArray([...productIds])})`),
    bringAgain: async (productIds, above) => {
      // A database that was put back to an older state counts from there: the index would take none of its revisions.
      await db.execute(sql`
        select setval('search_revisions', ${above.toString()}::bigint) from search_revisions
        where last_value < ${above.toString()}::bigint`);
      await db.execute(sql`
        with changed as (
          update search_documents set revision = nextval('search_revisions')
          where product_id = any(${textArray([...productIds])}) returning product_id, revision
        ), noted as (
          insert into search_pending as waiting (product_id, revision, since)
          select product_id, coalesce(changed.revision, nextval('search_revisions')), now()
          from unnest(${textArray([...productIds])}) as again(product_id) left join changed using (product_id)
          order by product_id
          on conflict (product_id) do update set revision = excluded.revision, attempts = 0, next_attempt_at = null
          returning 1
        ) select pg_notify(${pendingChannel}, '') from noted limit 1`);
    },
  };
}

type StateRow = {
  readonly building: string | null;
  readonly building_after: string | null;
  readonly building_count: number;
  readonly rebuilt_at: string | null;
  readonly compared_at: string | null;
  readonly drift_count: number | null;
};

const toState = (row: StateRow | undefined) => ({
  building: row?.building ? { index: row.building, after: row.building_after, count: row.building_count } : null,
  rebuiltAt: moment(row?.rebuilt_at),
  comparedAt: moment(row?.compared_at),
  driftCount: row?.drift_count ?? null,
});

const moment = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

const toChange = (row: DocumentRow): DocumentChange => ({
  productId: row.product_id,
  revision: BigInt(row.revision),
  document: row.document === null ? null : toDocument(row, row.document),
});

const toDocument = (row: DocumentRow, document: CatalogueDocument): SearchDocument => ({
  ...document,
  prices: row.prices ?? {},
  inStock: row.in_stock,
  rating: row.rating_average === null ? null : { average: row.rating_average, count: row.rating_count },
  publishedAt: new Date(row.published_at ?? 0).toISOString(),
});
