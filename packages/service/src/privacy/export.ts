import type { Queryable } from "@novatech/postgres/database";
import { callerMistake } from "@novatech/graphql/errors";
import { sql } from "drizzle-orm";
import { forPerson, quoted } from "./erase.ts";
import type { PersonalData } from "./personal-data.ts";

/** A page of what a room holds of a person: rows as JSON texts `{"table", "row"}`, and where the next page begins; null: there is none. */
export type PersonalDataPage = { readonly rows: readonly string[]; readonly next: string | null };

type Place = { readonly table: number; readonly key: readonly string[] | null };

/**
 * Reads what a person is shown, `first` rows at most, in the order of the list and of the tables' keys. Throws a GraphQLError with
 * BAD_USER_INPUT for an `after` that no page gave.
 */
export async function readPersonalData(
  db: Queryable,
  data: PersonalData,
  asked: { readonly person: string; readonly after: string | null; readonly first: number },
): Promise<PersonalDataPage> {
  const tables = Object.entries(data.tables);
  const rows: string[] = [];
  for (let place = placeOf(asked.after); place.table < tables.length; place = { table: place.table + 1, key: null }) {
    const [name, { of, key, exported }] = tables[place.table] ?? missing();
    if ("nothing" in exported) continue;
    const wanted = asked.first - rows.length;
    const texts = sql.raw(key.map((column) => `t.${quoted(column)}::text`).join(", "));
    const shown = sql.raw(exported.map((column) => `t.${quoted(column)}`).join(", "));
    const isAfter =
      place.key === null
        ? sql`true`
        : sql`(${texts}) > (${sql.join(
            place.key.map((text) => sql`${text}::text`),
            sql`, `,
          )})`;
    const found = await db.execute<{ row: string; key: string[] }>(sql`
      select jsonb_build_object('table', ${name}::text, 'row', (select to_jsonb(shown) from (select ${shown}) as shown))::text as row,
        jsonb_build_array(${texts}) as key
      from ${sql.raw(name.split(".").map(quoted).join("."))} as t
      where (${forPerson(of, asked.person)}) and ${isAfter}
      order by ${texts} limit ${wanted}`);
    rows.push(...found.map(({ row }) => row));
    const last = found.at(-1);
    if (last !== undefined && found.length === wanted)
      return { rows, next: JSON.stringify([place.table, ...last.key]) };
  }
  return { rows, next: null };
}

function placeOf(after: string | null): Place {
  if (after === null) return { table: 0, key: null };
  try {
    const [table, ...key] = JSON.parse(after) as readonly unknown[];
    if (Number.isInteger(table) && key.every((part) => typeof part === "string"))
      return { table: table as number, key: key as string[] };
  } catch {
    // Told below.
  }
  throw callerMistake("BAD_USER_INPUT", "`after` must be the `next` of the page before.");
}

const missing = (): never => {
  throw new Error("a table of the list is missing");
};
