import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { OpenHours } from "../../domain/business-hours.ts";
import type { TicketPriority, TicketQueue } from "../../domain/ticket.ts";
import { instant } from "../instant.ts";

/** Who answers: members of staff with what customers call them and what they can do. Chat asks the same list. */
export const agents = pgTable("agents", {
  userId: text("user_id").primaryKey(),
  publicName: text("public_name").notNull(),
  queues: text("queues").array().$type<TicketQueue[]>().notNull(),
  /** Tags of BCP 47. */
  languages: text("languages").array().notNull(),
  /** Whether late tickets come to them. */
  isLead: boolean("is_lead").notNull(),
  isActive: boolean("is_active").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** How soon something is promised, by priority. Minutes of business hours, or of any. */
export const slaPolicies = pgTable(
  "sla_policies",
  {
    priority: text("priority").$type<TicketPriority>().primaryKey(),
    firstResponseMinutes: integer("first_response_minutes").notNull(),
    nextResponseMinutes: integer("next_response_minutes").notNull(),
    resolutionMinutes: integer("resolution_minutes").notNull(),
    /** Whether nights and Sundays count, too. */
    isAroundTheClock: boolean("is_around_the_clock").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  () => [
    check(
      "sla_policies_minutes",
      sql`first_response_minutes > 0 and next_response_minutes > 0 and resolution_minutes >= first_response_minutes`,
    ),
  ],
);

/** When support works; one row. */
export const businessCalendars = pgTable("business_calendars", {
  id: text("id").primaryKey(),
  /** A name of the IANA time zone database. */
  timeZone: text("time_zone").notNull(),
  hours: jsonb("hours").$type<readonly OpenHours[]>().notNull(),
  /** Days without hours, `2026-12-25`. */
  holidays: text("holidays").array().notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** Answers that are given often. */
export const cannedAnswers = pgTable("canned_answers", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  language: text("language").notNull(),
  queue: text("queue").$type<TicketQueue>(),
  /** With `{{placeholders}}`. */
  body: text("body").notNull(),
  version: integer("version").notNull(),
  updatedAt: instant("updated_at").notNull(),
});
