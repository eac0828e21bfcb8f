import { afterCommit } from "@novatech/postgres/after-commit";
import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { type NewNotice, type NoticeStore, recipientKey } from "../use-cases/ports-notices.ts";

/** The channel on which a commit with something to send to people wakes the loop. */
export const letterChannel = "novatech_letters";

/** Tells open streams how far a person's feed has come. */
export type FeedHint = (personId: string, sequence: number) => void;

/** Notifications in PostgreSQL, in one transaction. `hint` is called for each feed that grew, after the commit. */
export const createPostgresNoticeStore = (tx: Transaction, now: () => Date, hint: FeedHint): NoticeStore => ({
  add: async (notices) => {
    if (notices.length === 0) return 0;
    const at = now().toISOString();
    // A person's head is locked by writing it, and its newest state is what it is added to: so the numbers have no gap, whoever
    // else tells them something just now. Heads are written in the order of their ids, or two batches could wait for each other.
    const rows = await tx.execute<{ added: number; person_id: string | null; last_sequence: string | null }>(sql`
      with wanted as (
        select * from jsonb_to_recordset(${JSON.stringify(notices.map(toRow))}::jsonb) as wanted(
          id text, place int, recipient text, is_user boolean, kind text, subject_type text, subject_id text, occasion text, data jsonb,
          occurred_at timestamptz, priority int, deadline_at timestamptz, feed boolean, feed_always boolean, email boolean, sms boolean,
          sms_always boolean, push boolean)
      ), fresh as (
        insert into notifications (id, recipient, is_user, kind, subject_type, subject_id, occasion, data, occurred_at, created_at)
        select id, recipient, is_user, kind, subject_type, subject_id, occasion, data, occurred_at, ${at}::timestamptz
        from wanted order by recipient, place on conflict (recipient, kind, subject_id, occasion) do nothing
        returning id
      ), told as (
        select wanted.*, coalesce(preferences.choices, '{}') -> wanted.kind as choice
        from fresh join wanted using (id) left join preferences on preferences.recipient = wanted.recipient
      ), shown as (
        select id, recipient as person_id, row_number() over (partition by recipient order by place) as number,
          count(*) over (partition by recipient) as of
        from told where is_user and (feed_always or coalesce((choice ->> 'IN_APP')::boolean, feed))
      ), heads as (
        insert into feed_heads (person_id, last_sequence) select person_id, of from (select distinct person_id, of from shown) grown order by person_id
        on conflict (person_id) do update set last_sequence = feed_heads.last_sequence + excluded.last_sequence
        returning person_id, last_sequence
      ), feed as (
        insert into feed_entries (person_id, sequence, notification_id)
        select person_id, heads.last_sequence - shown.of + shown.number, shown.id from shown join heads using (person_id)
      ), targets as (
        select id, priority, deadline_at, 'EMAIL' as channel, '' as target from told where email
        union all
        select id, priority, deadline_at, 'SMS', '' from told
        where sms_always or sms and is_user and coalesce((choice ->> 'SMS')::boolean, false) and exists (select from phones where person_id = told.recipient)
        union all
        select told.id, priority, deadline_at, 'PUSH', device.id from told join push_subscriptions device on device.person_id = told.recipient
        where push and is_user
      ), waiting as (
        insert into notification_deliveries (id, notification_id, channel, target, status, priority, next_attempt_at, deadline_at, created_at)
        select 'nfd_' || replace(gen_random_uuid()::text, '-', ''), id, channel, target, 'PENDING', priority, ${at}::timestamptz, deadline_at, ${at}::timestamptz
        from targets
        returning id
      )
      select (select count(*)::int from fresh) as added, heads.person_id, heads.last_sequence,
        (select pg_notify(${letterChannel}, '') from waiting limit 1) as rung
      from (select 1) one left join heads on true`);
    for (const { person_id: personId, last_sequence: sequence } of rows)
      if (personId !== null && sequence !== null) afterCommit(tx, () => hint(personId, Number(sequence)));
    return rows[0]?.added ?? 0;
  },
});

const toRow = (notice: NewNotice, place: number) => {
  const { to, subject, offered, defaults, always } = notice;
  return {
    id: notice.id,
    place,
    recipient: recipientKey(to),
    is_user: to.kind === "USER",
    kind: notice.kind,
    subject_type: subject.type,
    subject_id: subject.id,
    occasion: notice.occasion,
    data: notice.data,
    occurred_at: notice.occurredAt.toISOString(),
    priority: notice.priority,
    deadline_at: notice.deadlineAt.toISOString(),
    feed: defaults.includes("IN_APP"),
    feed_always: always.includes("IN_APP"),
    email: offered.includes("EMAIL"),
    sms: offered.includes("SMS"),
    sms_always: always.includes("SMS"),
    push: offered.includes("PUSH"),
  };
};
