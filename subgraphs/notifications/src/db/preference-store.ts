import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { PreferenceStore } from "../use-cases/ports-people.ts";
import { type PreferencesRow, toPreferences } from "./preferences-row.ts";

/** How people want to be told, in PostgreSQL, in one transaction. */
export const createPostgresPreferenceStore = (tx: Transaction): PreferenceStore => ({
  find: async (recipient) => {
    // Where there is no row there is nothing to lock: two first changes at once would else each forget the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`preferences ${recipient}`}, 0))`);
    const [row] = await tx.execute<{ row: PreferencesRow }>(sql`
      select to_jsonb(preferences) as row from preferences where recipient = ${recipient} for update`);
    return toPreferences(row?.row);
  },
  save: async (recipient, { choices, quiet, timeZone, digest, language }, at) => {
    await tx.execute(sql`
      insert into preferences (recipient, choices, quiet_from, quiet_to, time_zone, digest, digest_hour, digest_weekday, language, updated_at)
      values (${recipient}, ${JSON.stringify(choices)}::jsonb, ${quiet?.from ?? null}, ${quiet?.to ?? null}, ${timeZone}, ${digest.rhythm},
        ${digest.hour}, ${digest.weekday}, ${language}, ${at.toISOString()}::timestamptz)
      on conflict (recipient) do update set choices = excluded.choices, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
        time_zone = excluded.time_zone, digest = excluded.digest, digest_hour = excluded.digest_hour,
        digest_weekday = excluded.digest_weekday, language = excluded.language, updated_at = excluded.updated_at`);
  },
});
