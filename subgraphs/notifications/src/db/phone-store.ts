import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { PhoneStore } from "../use-cases/ports-devices.ts";

/** Telephone numbers, in PostgreSQL, in one transaction. */
export const createPostgresPhoneStore = (tx: Transaction): PhoneStore => ({
  counts: async (personId, number, since) => {
    // One lock for all: codes are rare, and two locks could wait for each other. What a statement sees is settled when it begins, so it has its own.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('phone codes', 0))`);
    const [row] = await tx.execute<{ person: number; number: number }>(sql`
      select (select count(*)::int from phone_challenges where person_id = ${personId} and created_at > ${since.toISOString()}::timestamptz) as person,
        (select count(*)::int from phone_challenges where number = ${number} and created_at > ${since.toISOString()}::timestamptz) as number`);
    return row ?? { person: 0, number: 0 };
  },
  challenge: async ({ id, personId, number, createdAt, expiresAt }) => {
    const at = createdAt.toISOString();
    await tx.execute(sql`
      with ended as (
        update phone_challenges set ended_at = ${at}::timestamptz where person_id = ${personId} and ended_at is null
      )
      insert into phone_challenges (id, person_id, number, created_at, expires_at)
      values (${id}, ${personId}, ${number}, ${at}::timestamptz, ${expiresAt.toISOString()}::timestamptz)`);
  },
  take: async (personId, now) => {
    const [row] = await tx.execute<{ id: string; number: string; attempts: number; expires_at: Date }>(sql`
      update phone_challenges set attempts = attempts + 1
      where person_id = ${personId} and ended_at is null and expires_at > ${now.toISOString()}::timestamptz
      returning id, number, attempts, expires_at`);
    return row === undefined
      ? null
      : { id: row.id, number: row.number, attempts: row.attempts, expiresAt: new Date(row.expires_at) };
  },
  prove: async (personId, { id, number }, now) => {
    const at = now.toISOString();
    await tx.execute(sql`
      with ended as (
        update phone_challenges set ended_at = ${at}::timestamptz where id = ${id}
      )
      insert into phones (person_id, number, verified_at) values (${personId}, ${number}, ${at}::timestamptz)
      on conflict (person_id) do update set number = excluded.number, verified_at = excluded.verified_at`);
  },
  remove: async (personId, number) => {
    const gone = await tx.execute(sql`
      delete from phones where person_id = ${personId} and number = ${number} returning person_id`);
    return gone.length > 0;
  },
});
