import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { Account } from "../domain/account.ts";
import type { UserPage } from "../domain/user-filter.ts";
import { users } from "./tables.ts";

/** A page of the accounts in the order it is read, `size + 1` at most. One statement. */
export const findUsers = (db: Queryable, page: UserPage): Promise<Account[]> => {
  const { email, id, namePrefix, state } = page.filter;
  return db
    .select()
    .from(users)
    .where(
      and(
        email === null ? undefined : eq(users.email, email),
        id === null ? undefined : eq(users.id, id),
        // As its index has it. What means something in a pattern is meant as it is written.
        namePrefix === null
          ? undefined
          : sql`lower(${users.displayName}) like ${`${namePrefix.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`,
        state === null ? undefined : eq(users.state, state),
        page.after === null ? undefined : lt(users.id, page.after),
        page.before === null ? undefined : gt(users.id, page.before),
      ),
    )
    .orderBy(page.direction === "forward" ? desc(users.id) : asc(users.id))
    .limit(page.size + 1);
};
