import type { Queryable } from "@novatech/postgres/database";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Page, PrivacyReads, PrivacyRequestKey, PrivacyRequestPage } from "../use-cases/ports-privacy.ts";
import { requestFrom } from "./privacy-store.ts";
import { consentChanges, privacyArchives, privacyParts, privacyRequests } from "./tables/privacy.ts";

/** Requests and choices as the graph reads them. Each answer is one statement. */
export const createPostgresPrivacyReads = (db: Queryable): PrivacyReads => ({
  requests: async (page) => {
    const isForward = page.direction === "forward";
    const rows = await db
      .select()
      .from(privacyRequests)
      .where(and(...conditionsOf(page)))
      .orderBy(isForward ? sql`requested_at desc, id desc` : sql`requested_at asc, id asc`)
      .limit(page.size + 1);
    return rows.map(requestFrom);
  },
  parts: async (requestIds) =>
    db
      .select()
      .from(privacyParts)
      .where(inArray(privacyParts.requestId, [...requestIds]))
      .orderBy(privacyParts.room),
  archives: async (requestIds) =>
    db
      .select({
        requestId: privacyArchives.requestId,
        madeAt: privacyArchives.madeAt,
        expiresAt: privacyArchives.expiresAt,
        downloadedAt: privacyArchives.downloadedAt,
      })
      .from(privacyArchives)
      .where(inArray(privacyArchives.requestId, [...requestIds])),
  lastChoices: async (userIds) =>
    db
      .selectDistinctOn([consentChanges.userId, consentChanges.purpose])
      .from(consentChanges)
      .where(inArray(consentChanges.userId, [...userIds]))
      .orderBy(consentChanges.userId, consentChanges.purpose, sql`position desc`),
  requestPages: async (userIds, page) => {
    const order = page.direction === "forward" ? sql`requested_at desc, id desc` : sql`requested_at asc, id asc`;
    const ranked = db
      .select({ id: privacyRequests.id, rank: rankBy(order) })
      .from(privacyRequests)
      .where(and(inArray(privacyRequests.userId, [...userIds]), ...boundsOf(page)))
      .as("ranked");
    const rows = await db
      .select({ request: privacyRequests })
      .from(privacyRequests)
      .innerJoin(ranked, eq(ranked.id, privacyRequests.id))
      .where(sql`${ranked.rank} <= ${page.size + 1}`)
      .orderBy(ranked.rank);
    return Map.groupBy(
      rows.map(({ request }) => requestFrom(request)),
      ({ userId }) => userId,
    );
  },
  choicePages: async (userIds, { direction, size, after, before }) => {
    const order = direction === "forward" ? sql`position desc` : sql`position asc`;
    const ranked = db
      .select({ position: consentChanges.position, rank: rankBy(order) })
      .from(consentChanges)
      .where(
        and(
          inArray(consentChanges.userId, [...userIds]),
          after === null ? undefined : sql`position < ${after}::bigint`,
          before === null ? undefined : sql`position > ${before}::bigint`,
        ),
      )
      .as("ranked");
    const rows = await db
      .select({ change: consentChanges })
      .from(consentChanges)
      .innerJoin(ranked, eq(ranked.position, consentChanges.position))
      .where(sql`${ranked.rank} <= ${size + 1}`)
      .orderBy(ranked.rank);
    return Map.groupBy(
      rows.map(({ change }) => change),
      ({ userId }) => userId,
    );
  },
});

/** The place of a row among its person's. */
const rankBy = (order: SQL) => sql<number>`row_number() over (partition by user_id order by ${order})`.as("rank");

const conditionsOf = ({ userId, kind, status, lateAt, ...page }: PrivacyRequestPage): (SQL | undefined)[] => [
  userId === null ? undefined : eq(privacyRequests.userId, userId),
  kind === null ? undefined : eq(privacyRequests.kind, kind),
  status === null ? undefined : eq(privacyRequests.status, status),
  lateAt === null
    ? undefined
    : sql`status in ('WAITING', 'RUNNING') and deadline_at < ${lateAt.toISOString()}::timestamptz`,
  ...boundsOf(page),
];

const boundsOf = ({ after, before }: Page<PrivacyRequestKey>): (SQL | undefined)[] => [
  after === null
    ? undefined
    : sql`(requested_at, id) < (${new Date(after[0]).toISOString()}::timestamptz, ${after[1]})`,
  before === null
    ? undefined
    : sql`(requested_at, id) > (${new Date(before[0]).toISOString()}::timestamptz, ${before[1]})`,
];
