import type { Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimer, setTimers } from "@novatech/postgres/timers";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { PrivacyRequest } from "../domain/privacy-request.ts";
import type { AccountEnd, ConsentStore, PrivacyStore, PrivacyTimers } from "../use-cases/ports-privacy.ts";
import { createPostgresSessionStore } from "./session-store.ts";
import { sessionEndedTimer } from "./stores.ts";
import { users } from "./tables.ts";
import { consentChanges, privacyArchives, privacyParts, privacyRequests } from "./tables/privacy.ts";

/** The timers of requests; each key is a request's id. */
export const privacyTimers = {
  begin: "privacy-begin",
  gather: "privacy-gather",
  expire: "privacy-expire",
  watch: "privacy-watch",
} as const;

/** Requests in PostgreSQL, bound to a transaction. */
export const createPostgresPrivacyStore = (tx: Transaction): PrivacyStore => ({
  open: async (request) => {
    const [added] = await tx.insert(privacyRequests).values(rowOf(request)).onConflictDoNothing().returning();
    if (added) return { request: requestFrom(added), isNew: true };
    const [open] = await tx
      .select()
      .from(privacyRequests)
      .where(
        and(
          eq(privacyRequests.userId, request.userId),
          eq(privacyRequests.kind, request.kind),
          sql`status in ('WAITING', 'RUNNING')`,
        ),
      );
    // It ended between the two statements: the caller's transaction is run again.
    if (!open) throw Object.assign(new Error("the open request ended meanwhile"), { code: "40001" });
    return { request: requestFrom(open), isNew: false };
  },
  lock: async (requestId) => {
    const [row] = await tx.select().from(privacyRequests).where(eq(privacyRequests.id, requestId)).for("update");
    return row ? requestFrom(row) : null;
  },
  save: async (request) => {
    await tx.update(privacyRequests).set(rowOf(request)).where(eq(privacyRequests.id, request.id));
  },
  addParts: async (requestId, rooms) => {
    await tx
      .insert(privacyParts)
      .values(rooms.map((room) => ({ requestId, room })))
      .onConflictDoNothing();
  },
  signOff: async (requestId, room, doneAt) => {
    const signed = await tx
      .update(privacyParts)
      .set({ doneAt })
      .where(and(eq(privacyParts.requestId, requestId), eq(privacyParts.room, room), isNull(privacyParts.doneAt)))
      .returning({ room: privacyParts.room });
    if (signed.length === 0) return null;
    return tx.$count(privacyParts, and(eq(privacyParts.requestId, requestId), isNull(privacyParts.doneAt)));
  },
  noteLate: async (requestId, at) => {
    const late = await tx.execute<{ room: string | null }>(sql`
      with late as (
        update privacy_requests set alarmed_at = ${at.toISOString()}::timestamptz
        where id = ${requestId} and status in ('WAITING', 'RUNNING') returning id)
      select room from late left join privacy_parts on request_id = late.id and done_at is null order by room`);
    return late.length === 0 ? null : late.flatMap(({ room }) => room ?? []);
  },
  ownedAlone: async (userId) => {
    const rows = await tx.execute<{ name: string }>(sql`
      select merchants.name from merchant_members mine join merchants on merchants.id = mine.merchant_id
      where mine.user_id = ${userId} and mine.role = 'OWNER' and not exists (
        select from merchant_members other
        where other.merchant_id = mine.merchant_id and other.role = 'OWNER' and other.user_id <> mine.user_id)
      order by merchants.name`);
    return rows.map(({ name }) => name);
  },
  saveArchive: async (archive) => {
    await tx.insert(privacyArchives).values(archive).onConflictDoNothing();
  },
  setLink: async ({ requestId, userId, linkHash, linkExpiresAt, now }) => {
    const set = await tx
      .update(privacyArchives)
      .set({ linkHash, linkExpiresAt })
      .where(
        and(
          eq(privacyArchives.requestId, requestId),
          eq(privacyArchives.userId, userId),
          gt(privacyArchives.expiresAt, now),
        ),
      )
      .returning({ requestId: privacyArchives.requestId });
    return set.length === 1;
  },
  takeByLink: async (linkHash, now) => {
    const [taken] = await tx
      .update(privacyArchives)
      .set({ linkHash: null, linkExpiresAt: null, downloadedAt: now })
      .where(
        and(
          eq(privacyArchives.linkHash, linkHash),
          gt(privacyArchives.linkExpiresAt, now),
          gt(privacyArchives.expiresAt, now),
        ),
      )
      .returning({ requestId: privacyArchives.requestId, sealed: privacyArchives.sealed });
    return taken ?? null;
  },
  deleteArchive: async (requestId) => {
    await tx.delete(privacyArchives).where(eq(privacyArchives.requestId, requestId));
  },
  deleteArchivesOf: async (userId) => {
    await tx.delete(privacyArchives).where(eq(privacyArchives.userId, userId));
  },
});

/** The timers of requests in PostgreSQL, bound to a transaction. */
export const createPostgresPrivacyTimers = (tx: Transaction): PrivacyTimers => ({
  begin: (key, dueAt) => setTimer(tx, { kind: privacyTimers.begin, key, dueAt }),
  dontBegin: (key) => cancelTimer(tx, privacyTimers.begin, key),
  gather: (key, dueAt) => setTimer(tx, { kind: privacyTimers.gather, key, dueAt }),
  dontGather: (key) => cancelTimer(tx, privacyTimers.gather, key),
  expire: (key, dueAt) => setTimer(tx, { kind: privacyTimers.expire, key, dueAt }),
  watch: (key, dueAt) => setTimer(tx, { kind: privacyTimers.watch, key, dueAt }),
});

/** The end of accounts in PostgreSQL, bound to a transaction. */
export const createPostgresAccountEnd = (tx: Transaction): AccountEnd => ({
  erase: async (userId) => {
    await tx.update(users).set({ state: "ERASED" }).where(eq(users.id, userId));
  },
  endSessions: async (userId, at) => {
    const ended = await createPostgresSessionStore(tx).revokeAll(userId, null, at);
    await setTimers(
      tx,
      ended.map((key) => ({ kind: sessionEndedTimer, key, dueAt: at })),
    );
  },
});

/** Choices in PostgreSQL, bound to a transaction. */
export const createPostgresConsentStore = (tx: Transaction): ConsentStore => ({
  add: async (userId, choice, changedAt) => {
    // Two choices of one person at once come one after the other: each must know what was chosen before it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('consent ' || ${userId}, 0))`);
    const [before] = await tx.execute<{ is_granted: boolean }>(sql`
      select is_granted from consent_changes where user_id = ${userId} and purpose = ${choice.purpose}
      order by position desc limit 1`);
    const [change] = await tx
      .insert(consentChanges)
      .values({ userId, ...choice, changedAt })
      .returning();
    if (!change) throw new Error("a choice was not added");
    return { change, isOther: (before?.is_granted ?? false) !== choice.isGranted };
  },
});

/** A row as the domain has it. */
export const requestFrom = ({ alarmedAt: _alarmedAt, ...row }: typeof privacyRequests.$inferSelect): PrivacyRequest =>
  row;

const rowOf = ({ waitsFor, ...request }: PrivacyRequest) => ({ ...request, waitsFor: [...waitsFor] });
