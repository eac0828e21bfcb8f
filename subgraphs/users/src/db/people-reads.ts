import type { Queryable } from "@novatech/postgres/database";
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { PeopleReads } from "../use-cases/ports-people.ts";
import { merchants } from "./tables.ts";
import { findPowers } from "./staff-store.ts";
import { merchantApplications, merchantInvitations, staffRoleMembers, staffRoles } from "./tables/people.ts";

/** The most applications and invitations that are shown of a person or a merchant. */
const maxShown = 100;

/** What the graph reads of people with power, from PostgreSQL. Each in one statement. */
export const createPostgresPeopleReads = (db: Queryable): PeopleReads => ({
  merchants: ({ status, size, after }) =>
    db
      .select()
      .from(merchants)
      .where(
        and(
          status === null ? undefined : eq(merchants.status, status),
          after === null ? undefined : sql`(${merchants.name}, ${merchants.id}) > (${after[0]}, ${after[1]})`,
        ),
      )
      .orderBy(asc(merchants.name), asc(merchants.id))
      .limit(size),
  applications: ({ status, size, after }) =>
    db
      .select()
      .from(merchantApplications)
      .where(
        and(
          status === null ? undefined : eq(merchantApplications.status, status),
          after === null
            ? undefined
            : sql`(${merchantApplications.createdAt}, ${merchantApplications.id}) > (${new Date(after[0]).toISOString()}::timestamptz, ${after[1]})`,
        ),
      )
      .orderBy(asc(merchantApplications.createdAt), asc(merchantApplications.id))
      .limit(size),
  applicationsOf: (userIds) =>
    db
      .select()
      .from(merchantApplications)
      .where(inArray(merchantApplications.applicantId, [...userIds]))
      .orderBy(desc(merchantApplications.createdAt))
      .limit(maxShown * userIds.length),
  invitationsOf: (merchantIds) =>
    db
      .select()
      .from(merchantInvitations)
      .where(inArray(merchantInvitations.merchantId, [...merchantIds]))
      .orderBy(desc(merchantInvitations.createdAt), desc(merchantInvitations.id))
      .limit(maxShown * merchantIds.length),
  invitationByToken: async (tokenHash) =>
    (await db.select().from(merchantInvitations).where(eq(merchantInvitations.tokenHash, tokenHash)))[0] ?? null,
  rolesOfUsers: (userIds) =>
    db
      .select({ userId: staffRoleMembers.userId, role: staffRoles })
      .from(staffRoleMembers)
      .innerJoin(staffRoles, eq(staffRoles.id, staffRoleMembers.roleId))
      .where(inArray(staffRoleMembers.userId, [...userIds]))
      .orderBy(asc(staffRoles.name)),
  powersOfUsers: (userIds) => findPowers(db, userIds),
  staffMembers: async ({ size, after }) => {
    const rows = await db
      .selectDistinct({ userId: staffRoleMembers.userId })
      .from(staffRoleMembers)
      .where(after === null ? undefined : gt(staffRoleMembers.userId, after))
      .orderBy(asc(staffRoleMembers.userId))
      .limit(size);
    return rows.map(({ userId }) => userId);
  },
});
