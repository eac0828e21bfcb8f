import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { sweepSize } from "./sweeper.ts";

/** How long what people were told is kept, in milliseconds: 90 days. */
const noticesKeptMs = 90 * 24 * 60 * 60 * 1000;
/** How long a telephone number that somebody said is theirs is kept, in milliseconds: a day, for counting. */
const challengesKeptMs = 24 * 60 * 60 * 1000;

/** Forgets notifications older than 90 days with their deliveries, and telephone numbers nobody proved. Resolves to how many notifications, at most `sweepSize`. */
export async function sweepPeople(tx: Transaction, now: Date): Promise<number> {
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  await tx.execute(sql`delete from phone_challenges where created_at < ${before(challengesKeptMs)}::timestamptz`);
  const gone = await tx.execute(sql`
    delete from notifications where id in (
      select id from notifications where created_at < ${before(noticesKeptMs)}::timestamptz order by created_at limit ${sweepSize})
    returning id`);
  return gone.length;
}
