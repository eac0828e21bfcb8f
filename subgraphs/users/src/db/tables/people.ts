import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { merchants, users } from "../tables.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What staff may be given, as named sets of permissions. */
export const staffRoles = pgTable(
  "staff_roles",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    permissions: text("permissions").array().notNull(),
    isBuiltIn: boolean("is_built_in").notNull(),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [uniqueIndex("staff_roles_name").on(sql`lower(${table.name})`)],
);

/** Who has which staff role, and who gave it: null where the shop was set up so. */
export const staffRoleMembers = pgTable(
  "staff_role_members",
  {
    roleId: text("role_id")
      .notNull()
      .references(() => staffRoles.id, { onDelete: "restrict" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    givenBy: text("given_by"),
    givenAt: instant("given_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.roleId] }),
    index("staff_role_members_role").on(table.roleId, table.userId),
  ],
);

/** Who is asked to work for a merchant. Personal data: email. The secret of the letter is kept as its SHA-256 only. */
export const merchantInvitations = pgTable(
  "merchant_invitations",
  {
    id: text("id").primaryKey(),
    merchantId: text("merchant_id")
      .notNull()
      .references(() => merchants.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role", { enum: ["OWNER", "MANAGER", "CLERK"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by").notNull(),
    status: text("status", { enum: ["OPEN", "ACCEPTED", "DECLINED", "REVOKED"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    decidedAt: instant("decided_at"),
    acceptedBy: text("accepted_by"),
  },
  (table) => [
    unique("merchant_invitations_token").on(table.tokenHash),
    uniqueIndex("merchant_invitations_one_open")
      .on(table.merchantId, table.email)
      .where(sql`status = 'OPEN'`),
    index("merchant_invitations_newest").on(table.merchantId, table.createdAt, table.id),
    check("merchant_invitations_role", sql`role in ('OWNER', 'MANAGER', 'CLERK')`),
    check("merchant_invitations_status", sql`status in ('OPEN', 'ACCEPTED', 'DECLINED', 'REVOKED')`),
  ],
);

/** Companies that want to sell. Business data, and personal data where a company is one person: legal_name, tax_id, website, phone. */
export const merchantApplications = pgTable(
  "merchant_applications",
  {
    id: text("id").primaryKey(),
    applicantId: text("applicant_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    slug: text("slug").notNull(),
    legalName: text("legal_name").notNull(),
    countryCode: text("country_code").notNull(),
    taxId: text("tax_id").notNull(),
    website: text("website"),
    phone: text("phone"),
    description: text("description"),
    status: text("status", { enum: ["PENDING", "APPROVED", "DECLINED", "WITHDRAWN"] }).notNull(),
    declineReason: text("decline_reason"),
    merchantId: text("merchant_id").references(() => merchants.id, { onDelete: "set null" }),
    version: integer("version").notNull(),
    createdAt: instant("created_at").notNull(),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (table) => [
    uniqueIndex("merchant_applications_one_pending")
      .on(table.applicantId)
      .where(sql`status = 'PENDING'`),
    index("merchant_applications_status").on(table.status, table.createdAt, table.id),
    index("merchant_applications_applicant").on(table.applicantId, table.createdAt),
    check("merchant_applications_status_known", sql`status in ('PENDING', 'APPROVED', 'DECLINED', 'WITHDRAWN')`),
  ],
);
