import type { Queryable, Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { PersonalData, PersonalTable } from "./personal-data.ts";

/** How far an erasure has come: rows changed, and whether there may be more. */
export type Erased = { readonly rows: number; readonly isDone: boolean };

/**
 * Erases at most `mostRows` rows of a person, table by table in the list's order. Repeated until it is done it changes nothing any
 * more, so it may be stopped and begun again anywhere. One statement for each table that is looked at.
 */
export async function eraseSome(
  tx: Transaction,
  data: PersonalData,
  person: string,
  mostRows: number,
): Promise<Erased> {
  let rows = 0;
  for (const [name, table] of Object.entries(data.tables)) {
    if (table.erasure.does === "keep") continue;
    const [changed] = await tx.execute<{ count: number }>(statementOf(name, table, person, mostRows - rows));
    rows += changed?.count ?? 0;
    if (rows >= mostRows) return { rows, isDone: false };
  }
  return { rows, isDone: true };
}

/** What of a person's must end before they can be erased here; empty when nothing stands in the way. One statement, or none. */
export async function waitsFor(db: Queryable, data: PersonalData, person: string): Promise<readonly string[]> {
  if (data.waitsFor === undefined) return [];
  const rows = await db.execute<{ what: string }>(
    sql`select what from (${forPerson(data.waitsFor, person)}) as open(what)`,
  );
  return rows.map(({ what }) => what);
}

/** A list's SQL with the person's id in it, as a parameter. */
export const forPerson = (text: string, person: string): SQL =>
  sql.join(
    text.split(":person").map((part) => sql.raw(part)),
    sql`${person}::text`,
  );

function statementOf(name: string, table: PersonalTable, person: string, limit: number): SQL {
  const { erasure, key } = table;
  const target = sql.raw(name.split(".").map(quoted).join("."));
  const keys = sql.raw(key.map(quoted).join(", "));
  if (erasure.does !== "blank")
    return sql`
      with due as (select ${keys} from ${target} where ${forPerson(table.of, person)} order by ${keys} limit ${limit} for update),
      changed as (delete from ${target} where (${keys}) in (select ${keys} from due) returning 1)
      select count(*)::integer as count from changed`;
  const columns = Object.entries(erasure.columns);
  const isDue = sql.raw(columns.map(([column, value]) => `${quoted(column)} is distinct from (${value})`).join(" or "));
  const changes = sql.raw(columns.map(([column, value]) => `${quoted(column)} = ${value}`).join(", "));
  return sql`
    with due as (
      select ${keys} from ${target} where (${forPerson(table.of, person)}) and (${isDue}) order by ${keys} limit ${limit} for update
    ), changed as (update ${target} set ${changes} where (${keys}) in (select ${keys} from due) returning 1)
    select count(*)::integer as count from changed`;
}

/** A name of the list as SQL: the lists are ours, and so are the names. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
