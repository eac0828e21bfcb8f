import type { Queryable } from "@novatech/postgres/database";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { OpenSession } from "../domain/session.ts";
import type { SessionPage } from "../use-cases/ports.ts";
import { sessions } from "./tables.ts";

/** The same page of many users' open sessions; see AccountReads.sessionPages. One statement. */
export async function findSessionPages(
  db: Queryable,
  userIds: readonly string[],
  page: SessionPage,
  now: Date,
): Promise<ReadonlyMap<string, OpenSession[]>> {
  const order = page.direction === "forward" ? sql`last_used_at desc, id desc` : sql`last_used_at asc, id asc`;
  const bound = (key: SessionPage["after"], comparison: "<" | ">") =>
    key === null
      ? sql`true`
      : sql`(last_used_at, id) ${sql.raw(comparison)} (${new Date(key[0]).toISOString()}::timestamptz, ${key[1]}::text)`;
  const ranked = db
    .select({
      id: sessions.id,
      rank: sql<number>`row_number() over (partition by user_id order by ${order})`.as("rank"),
    })
    .from(sessions)
    .where(
      and(
        inArray(sessions.userId, [...userIds]),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        bound(page.after, "<"),
        bound(page.before, ">"),
      ),
    )
    .as("ranked");
  const rows = await db
    .select({ session: sessions })
    .from(sessions)
    .innerJoin(ranked, eq(ranked.id, sessions.id))
    .where(sql`${ranked.rank} <= ${page.size + 1}`)
    .orderBy(ranked.rank);
  return Map.groupBy(
    rows.map(({ session }) => session),
    (session) => session.userId,
  );
}
