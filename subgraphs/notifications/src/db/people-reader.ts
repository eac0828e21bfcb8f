import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { isKind } from "../domain/kind.ts";
import { defaultPreferences } from "../domain/preferences.ts";
import type { Device, FeedEntry, PeopleReader } from "../use-cases/ports-feed.ts";
import type { Subject } from "../use-cases/ports-notices.ts";
import { type PreferencesRow, toPreferences } from "./preferences-row.ts";
import { textArray } from "./text-array.ts";

type EntryRow = {
  readonly id: string;
  readonly person_id: string;
  readonly sequence: string;
  readonly kind: string;
  readonly subject_type: Subject["type"];
  readonly subject_id: string;
  readonly data: Readonly<Record<string, string>>;
  readonly occurred_at: Date;
  readonly read_at: Date | null;
};

const entryColumns = sql`
  told.id, entry.person_id, entry.sequence, told.kind, told.subject_type, told.subject_id, told.data, told.occurred_at, entry.read_at`;

const toEntries = (rows: readonly EntryRow[]): readonly FeedEntry[] =>
  rows.flatMap((row) =>
    isKind(row.kind)
      ? [
          {
            id: row.id,
            personId: row.person_id,
            sequence: Number(row.sequence),
            kind: row.kind,
            subject: { type: row.subject_type, id: row.subject_id },
            data: row.data,
            occurredAt: new Date(row.occurred_at),
            readAt: row.read_at === null ? null : new Date(row.read_at),
          },
        ]
      : [],
  );

/** What people read of themselves, from PostgreSQL. */
export const createPostgresPeopleReader = (db: Queryable): PeopleReader => ({
  entries: async (ids) =>
    toEntries(
      await db.execute<EntryRow>(sql`
        select ${entryColumns} from feed_entries entry join notifications told on told.id = entry.notification_id
        where entry.notification_id = any(${textArray(ids)})`),
    ),
  feedPages: async (personIds, { isUnread, kinds }, { direction, size, after, before }) => {
    const rows = await db.execute<EntryRow>(sql`
      select page.* from unnest(${textArray(personIds)}) as person (id) cross join lateral (
        select ${entryColumns} from feed_entries entry join notifications told on told.id = entry.notification_id
        where entry.person_id = person.id
          ${isUnread ? sql`and entry.read_at is null` : sql``}
          ${kinds === null ? sql`` : sql`and told.kind = any(${textArray(kinds)})`}
          ${after === null ? sql`` : sql`and entry.sequence < ${after}`}
          ${before === null ? sql`` : sql`and entry.sequence > ${before}`}
        order by entry.sequence ${direction === "forward" ? sql`desc` : sql`asc`} limit ${size + 1}
      ) page`);
    return Map.groupBy(toEntries(rows), (entry) => entry.personId);
  },
  unreadCounts: async (personIds) => {
    const rows = await db.execute<{ person_id: string; count: number }>(sql`
      select person_id, count(*)::int as count from feed_entries
      where person_id = any(${textArray(personIds)}) and read_at is null group by person_id`);
    return new Map(rows.map((row) => [row.person_id, row.count]));
  },
  preferences: async (personIds) => {
    const rows = await db.execute<{ recipient: string; row: PreferencesRow }>(sql`
      select recipient, to_jsonb(preferences) as row from preferences where recipient = any(${textArray(personIds)})`);
    const found = new Map(rows.map(({ recipient, row }) => [recipient, toPreferences(row)]));
    return new Map(personIds.map((id) => [id, found.get(id) ?? defaultPreferences]));
  },
  devices: async (personIds) => {
    const rows = await db.execute<{ id: string; person_id: string; device_name: string | null; created_at: Date }>(sql`
      select id, person_id, device_name, created_at from push_subscriptions
      where person_id = any(${textArray(personIds)}) order by created_at desc, id desc`);
    const devices = rows.map((row): Device => ({
      id: row.id,
      personId: row.person_id,
      deviceName: row.device_name,
      createdAt: new Date(row.created_at),
    }));
    return Map.groupBy(devices, ({ personId }) => personId);
  },
  phones: async (personIds) => {
    const rows = await db.execute<{ person_id: string; number: string }>(sql`
      select person_id, number from phones where person_id = any(${textArray(personIds)})`);
    return new Map(rows.map((row) => [row.person_id, row.number]));
  },
  entriesAfter: async (personId, after, most) =>
    toEntries(
      await db.execute<EntryRow>(sql`
        select ${entryColumns} from feed_entries entry join notifications told on told.id = entry.notification_id
        where entry.person_id = ${personId} and entry.sequence > ${after} order by entry.sequence limit ${most}`),
    ),
  positions: async (personIds) => {
    const rows = await db.execute<{ person_id: string; last_sequence: string }>(sql`
      select person_id, last_sequence from feed_heads where person_id = any(${textArray(personIds)})`);
    return new Map(rows.map((row) => [row.person_id, Number(row.last_sequence)]));
  },
});
