import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { ReadMarks } from "../use-cases/mark-read.ts";
import { textArray } from "./text-array.ts";

/** What people read, in PostgreSQL, in one transaction. */
export const createPostgresReadMarks = (tx: Transaction): ReadMarks => ({
  mark: async (personId, what, now) => {
    const which = "upTo" in what ? sql`sequence <= ${what.upTo}` : sql`notification_id = any(${textArray(what.ids)})`;
    const [row] = await tx.execute<{ read: number; unread: number }>(sql`
      with marked as (
        update feed_entries set read_at = ${now.toISOString()}::timestamptz
        where person_id = ${personId} and read_at is null and ${which} returning sequence
      )
      -- What a statement reads is from before it wrote.
      select (select count(*)::int from marked) as read,
        (select count(*)::int from feed_entries where person_id = ${personId} and read_at is null) - (select count(*)::int from marked) as unread`);
    return row ?? { read: 0, unread: 0 };
  },
});
