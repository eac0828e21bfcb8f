import type { Queryable } from "@novatech/postgres/database";
import { asc, desc, eq, sql } from "drizzle-orm";
import type { Difference, DifferenceKind } from "../domain/books.ts";
import type { ReconciliationStore } from "../use-cases/ports.ts";
import { allColumnsOf, columnsOf } from "./columns.ts";
import { reconciliationDifferences, reconciliationRuns } from "./book-tables.ts";

/** The most differences that are kept of one comparison: more than anybody reads. */
const maxDifferences = 1_000;

/** Comparisons of the books in PostgreSQL. */
export function createPostgresReconciliationStore(db: Queryable): ReconciliationStore {
  return {
    keep: async (id, { differences, ...run }) => {
      const rows = differences.slice(0, maxDifferences).map((found, position) => ({ ...found, position, runId: id }));
      await db.execute(sql`
        with run as (
          insert into reconciliation_runs
          select * from jsonb_populate_record(null::reconciliation_runs, ${columnsOf({ ...run, id })}::jsonb)
        )
        insert into reconciliation_differences
        select * from jsonb_populate_recordset(null::reconciliation_differences, ${allColumnsOf(rows)}::jsonb)`);
    },
    last: async () => {
      const [run] = await db
        .select()
        .from(reconciliationRuns)
        .orderBy(desc(reconciliationRuns.endedAt), desc(reconciliationRuns.id))
        .limit(1);
      if (run === undefined) return null;
      const rows = await db
        .select()
        .from(reconciliationDifferences)
        .where(eq(reconciliationDifferences.runId, run.id))
        .orderBy(asc(reconciliationDifferences.position));
      const differences = rows.map(({ runId: _run, position: _at, kind, ...found }): Difference => ({
        ...found,
        kind: kind as DifferenceKind,
      }));
      return { ...run, differences };
    },
  };
}
