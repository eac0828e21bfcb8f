import type { Sql } from "postgres";

/** The tables of the sandbox provider, which lie in the database of payments only because the sandbox has no house of its own. */
const tables = ["authorizations", "operations"] as const;

/**
 * Gives the sandbox provider its memory back. A real provider lives elsewhere and forgets nothing when our machine is lost; the sandbox
 * was restored with our database. Resolves to how many holds it knows of.
 */
export async function carryProviderOver(from: Sql, to: Sql): Promise<number> {
  let holds = 0;
  await to.begin(async (tx) => {
    for (const table of tables) {
      const [all] = await from.unsafe<{ rows: string; count: number }[]>(
        `select coalesce(json_agg(one), '[]')::text as rows, count(*)::int as count from sandbox.${table} one`,
      );
      await tx.unsafe(`delete from sandbox.${table}`);
      await tx.unsafe(
        `insert into sandbox.${table} select * from json_populate_recordset(null::sandbox.${table}, $1::text::json)`,
        [all?.rows ?? "[]"],
      );
      if (table === "authorizations") holds = all?.count ?? 0;
    }
  });
  return holds;
}
