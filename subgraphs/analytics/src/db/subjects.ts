import { type SQL, sql } from "drizzle-orm";
import { wholeShop } from "../domain/slot.ts";
import type { Subjects } from "../use-cases/report-ports.ts";
import { textArray } from "./rows.ts";

/** How a statement is made of merchants, or of the whole shop. */
export type SubjectSql = {
  /** Whether a row is of one of them. */
  readonly isOne: (column: string) => SQL;
  /** Whose a row is counted as. */
  readonly whose: (column: string) => SQL;
};

/** For tables that have a row for each merchant only: the whole shop is all of them. */
export const subjectsOf = (of: Subjects): SubjectSql =>
  of.includes(wholeShop)
    ? { isOne: () => sql`true`, whose: () => sql.raw(`'${wholeShop}'`) }
    : { isOne: (column) => sql`${sql.raw(column)} = any(${textArray(of)})`, whose: (column) => sql.raw(column) };
