import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { MemberStore } from "../use-cases/ports-people.ts";
import { merchantMembers, merchants } from "./tables.ts";
import { merchantInvitations } from "./tables/people.ts";

/** Members of merchants and invitations in PostgreSQL, bound to a transaction. */
export const createPostgresMemberStore = (db: Queryable): MemberStore => {
  const open = eq(merchantInvitations.status, "OPEN");
  return {
    merchant: async (merchantId) => (await db.select().from(merchants).where(eq(merchants.id, merchantId)))[0] ?? null,
    lockMembers: async (merchantId) => {
      await db.select({ id: merchants.id }).from(merchants).where(eq(merchants.id, merchantId)).for("update");
      return db
        .select()
        .from(merchantMembers)
        .where(eq(merchantMembers.merchantId, merchantId))
        .orderBy(asc(merchantMembers.userId));
    },
    save: async (member) => {
      await db
        .insert(merchantMembers)
        .values(member)
        .onConflictDoUpdate({
          target: [merchantMembers.merchantId, merchantMembers.userId],
          set: { role: member.role },
        });
    },
    remove: async (merchantId, userId) => {
      await db
        .delete(merchantMembers)
        .where(and(eq(merchantMembers.merchantId, merchantId), eq(merchantMembers.userId, userId)));
    },
    revokeInvitationsBy: async (merchantId, userId, at) => {
      await db
        .update(merchantInvitations)
        .set({ status: "REVOKED", decidedAt: at })
        .where(and(open, eq(merchantInvitations.merchantId, merchantId), eq(merchantInvitations.invitedBy, userId)));
    },
    supersede: async (merchantId, email, at) => {
      await db
        .update(merchantInvitations)
        .set({ status: "REVOKED", decidedAt: at })
        .where(and(open, eq(merchantInvitations.merchantId, merchantId), eq(merchantInvitations.email, email)));
    },
    openInvitations: async (merchantId, now) => {
      const [row] = await db
        .select({ count: sql<number>`count(*)::integer` })
        .from(merchantInvitations)
        .where(and(open, eq(merchantInvitations.merchantId, merchantId), gt(merchantInvitations.expiresAt, now)));
      return row?.count ?? 0;
    },
    saveInvitation: async (invitation) => {
      await db.insert(merchantInvitations).values(invitation);
    },
    lockInvitation: async (by) => {
      const [row] = await db
        .select()
        .from(merchantInvitations)
        .where("id" in by ? eq(merchantInvitations.id, by.id) : eq(merchantInvitations.tokenHash, by.tokenHash))
        .for("update");
      return row ?? null;
    },
    decideInvitation: async (id, { status, at, acceptedBy }) => {
      await db
        .update(merchantInvitations)
        .set({ status, decidedAt: at, acceptedBy })
        .where(eq(merchantInvitations.id, id));
    },
  };
};
