import postgres, { type Sql } from "postgres";

type Table = { readonly name: string; readonly columns: string };

const open = (url: string): Sql => postgres(url, { max: 1, onnotice: () => {} });

/**
 * Makes a database what another server's is: every row and every sequence, in one transaction. Both must have the same tables. Schemas in
 * `except` stay as they are. Nobody may work in it meanwhile. As an admin: constraints and
 * triggers are not asked. Table by table through our memory: for a drill, not for a shop of size.
 */
export async function copyDatabase(fromUrl: string, toUrl: string, except: readonly string[]): Promise<void> {
  const from = open(fromUrl);
  const to = open(toUrl);
  try {
    const [tables, there] = [await tablesOf(from, except), await tablesOf(to, except)];
    if (JSON.stringify(tables) !== JSON.stringify(there))
      throw new Error("the two databases have different tables: run the same version's migrations on both first");
    await to.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      // A partitioned table that others refer to is emptied by its parts, which only `cascade` allows; everything there is in the list.
      await tx.unsafe(`truncate ${tables.map(({ name }) => name).join(", ")} cascade`);
      for (const { name, columns } of tables) {
        const [all] = await from.unsafe<{ rows: string }[]>(
          `select coalesce(json_agg(one), '[]')::text as rows from (select ${columns} from ${name}) one`,
        );
        await tx.unsafe(
          `insert into ${name} (${columns}) overriding system value
           select ${columns} from json_populate_recordset(null::${name}, $1::text::json)`,
          [all?.rows ?? "[]"],
        );
      }
      for (const { name, value } of await from<{ name: string; value: string | null }[]>`
        select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
        where schemaname <> all(${[...except]})`)
        await tx.unsafe(`select setval('${name}', ${value ?? 1}, ${value !== null})`);
    });
  } finally {
    await Promise.all([from.end({ timeout: 5 }), to.end({ timeout: 5 })]);
  }
}

/** Tables that hold rows, and their columns that are written. */
async function tablesOf(sql: Sql, except: readonly string[]): Promise<readonly Table[]> {
  const rows = await sql<Table[]>`
    select format('%I.%I', space.nspname, class.relname) as name,
      string_agg(format('%I', attname), ', ' order by attnum) as columns
    from pg_class class join pg_namespace space on space.oid = class.relnamespace
    join pg_attribute attribute on attribute.attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relkind = 'r' and space.nspname not in ('pg_catalog', 'information_schema') and space.nspname not like 'pg\\_toast%'
      and space.nspname <> all(${[...except]})
    group by 1 order by 1`;
  return rows.map(({ name, columns }) => ({ name, columns }));
}
