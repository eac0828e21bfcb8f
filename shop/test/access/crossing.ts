import { connect } from "@novatech/postgres/database";
import { becomeMerchantReader, merchantReaderRole } from "@novatech/postgres/row-security";
import { sql } from "drizzle-orm";

/** What a member of a merchant reads of a table when nothing is asked for but all of it. */
export type ReadTable = {
  readonly table: string;
  readonly rows: number;
  /** How many the room itself sees. */
  readonly all: number;
  /** The rows as one text. */
  readonly text: string;
};

/** Reads every table of a room's database that is open to merchants, whole, for members of one merchant: no statement says whose rows are meant. */
export async function readWithoutWhere(
  databaseUrl: string,
  whom: { readonly merchantIds: readonly string[]; readonly userId: string | null },
): Promise<readonly ReadTable[]> {
  const database = connect({ url: databaseUrl, poolSize: 1, applicationName: "crossing" });
  try {
    const open = await database.db.execute<{ table: string; columns: string }>(sql`
      select relname as table, string_agg(quote_ident(attname), ', ' order by attnum) as columns
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
      where nspname = 'public' and relkind in ('r', 'p') and has_column_privilege(${merchantReaderRole}, pg_class.oid, attnum, 'select')
      group by relname order by relname`);
    const found: ReadTable[] = [];
    for (const { table, columns } of open) {
      const everything =
        sql.raw(`select count(*)::int as rows, coalesce(string_agg(to_json(one)::text, e'\\n'), '') as text
        from (select ${columns} from ${table}) as one`);
      const [all] = await database.db.execute<{ rows: number }>(everything);
      const [shown] = await database.transaction(async (tx) => {
        await tx.execute(becomeMerchantReader({ ...whom, secretHashes: [] }));
        return tx.execute<{ rows: number; text: string }>(everything);
      });
      found.push({ table, rows: shown?.rows ?? 0, all: all?.rows ?? 0, text: shown?.text ?? "" });
    }
    return found;
  } finally {
    await database.close();
  }
}
