import { isReadersMerchant, merchantReads } from "@novatech/postgres/row-policies";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const count = (name: string) =>
  bigint(name, { mode: "number" })
    .notNull()
    .default(sql`0`);

/**
 * What apps told, as it was accepted: a row for each product an event names, one for an event that names none. Partitioned by day (UTC), see
 * partitions.ts; nobody but this room's own role reads it.
 */
export const events = pgTable(
  "events",
  {
    happenedOn: date("happened_on", { mode: "string" }).notNull(),
    /** Made of the visitor's key and the app's id of the event: telling it twice is telling it once. */
    eventKey: uuid("event_key").notNull(),
    /** Counts the products the event names, from 0. */
    item: smallint("item").notNull(),
    /** The number of its kind, see `eventKinds`. */
    kind: smallint("kind").notNull(),
    happenedAt: instant("happened_at").notNull(),
    /** A hash of the visitor's key and the day, so that no two days of a device meet. Null without consent. */
    visit: uuid("visit"),
    /** The account that was logged in, where it allowed analytics. Personal. */
    person: text("person"),
    merchantId: text("merchant_id"),
    productId: text("product_id"),
    variantId: text("variant_id"),
    /** Units put into the cart, or results of a search. */
    quantity: integer("quantity"),
    /** The kind of page, no address. */
    page: text("page"),
  },
  (table) => [
    primaryKey({ columns: [table.happenedOn, table.eventKey, table.item] }),
    index("events_person")
      .on(table.person)
      .where(sql`person is not null`),
  ],
);

/** Who allows analytics, as users told. Without a row nothing is kept of a person. Personal. */
export const consents = pgTable("consents", {
  person: text("person").primaryKey(),
  isGranted: boolean("is_granted").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/**
 * How far a visit came with a merchant (`*`: in the whole shop) on a day (UTC): the quarter of an hour of the day, 0 to 95, in which it did a thing
 * first; null when it did not. Beside each, what stood there before the last change, so that the change can be counted. Goes when no event of the day is accepted any more.
 */
export const visits = pgTable(
  "visits",
  {
    happenedOn: date("happened_on", { mode: "string" }).notNull(),
    merchantId: text("merchant_id").notNull(),
    visit: uuid("visit").notNull(),
    came: smallint("came").notNull(),
    viewed: smallint("viewed"),
    carted: smallint("carted"),
    checkedOut: smallint("checked_out"),
    ordered: smallint("ordered"),
    wasCame: smallint("was_came"),
    wasViewed: smallint("was_viewed"),
    wasCarted: smallint("was_carted"),
    wasCheckedOut: smallint("was_checked_out"),
    wasOrdered: smallint("was_ordered"),
  },
  (table) => [primaryKey({ columns: [table.happenedOn, table.merchantId, table.visit] })],
);

const trafficCounts = {
  pageViews: count("page_views"),
  searches: count("searches"),
  emptySearches: count("empty_searches"),
  productViews: count("product_views"),
  cartAdditions: count("cart_additions"),
  checkouts: count("checkouts"),
  visitsCame: count("visits_came"),
  visitsViewed: count("visits_viewed"),
  visitsCarted: count("visits_carted"),
  visitsCheckedOut: count("visits_checked_out"),
  visitsOrdered: count("visits_ordered"),
};

/** What went on with a merchant (`*`: in the whole shop) in a quarter of an hour: counts of events, and of visits by when they did a thing first. */
export const trafficSlots = pgTable(
  "traffic_slots",
  {
    merchantId: text("merchant_id").notNull(),
    /** Quarters of an hour since 1970. */
    slot: integer("slot").notNull(),
    ...trafficCounts,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.slot] }),
    index("traffic_slots_by_day").on(sql`(slot / 96)`),
    merchantReads(isReadersMerchant("traffic_slots.merchant_id")),
  ],
);

/** The same by the hour, for reports whose parts begin at whole hours of UTC: a quarter of the rows. Written by triggers of `traffic_slots` alone. */
export const trafficHours = pgTable(
  "traffic_hours",
  {
    merchantId: text("merchant_id").notNull(),
    /** Hours since 1970. */
    hour: integer("hour").notNull(),
    ...trafficCounts,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.hour] }),
    index("traffic_hours_by_day").on(sql`(hour / 24)`),
    merchantReads(isReadersMerchant("traffic_hours.merchant_id")),
  ],
);

const productCounts = { views: count("views"), cartAdditions: count("cart_additions"), checkouts: count("checkouts") };

/** What went on about a product in a quarter of an hour: for the days at both ends of a report, which may begin at any hour of UTC. */
export const productTrafficSlots = pgTable(
  "product_traffic_slots",
  {
    merchantId: text("merchant_id").notNull(),
    productId: text("product_id").notNull(),
    slot: integer("slot").notNull(),
    ...productCounts,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.slot, table.productId] }),
    index("product_traffic_slots_by_day").on(sql`(slot / 96)`),
    merchantReads(isReadersMerchant("product_traffic_slots.merchant_id")),
  ],
);

/** What went on about a product on a day (UTC). */
export const productTrafficDays = pgTable(
  "product_traffic_days",
  {
    merchantId: text("merchant_id").notNull(),
    productId: text("product_id").notNull(),
    /** Days since 1970. */
    day: integer("day").notNull(),
    ...productCounts,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.day, table.productId] }),
    index("product_traffic_days_by_day").on(sql`(day + 0)`),
    merchantReads(isReadersMerchant("product_traffic_days.merchant_id")),
  ],
);

/** What went on about a product in eight days (UTC): 90 days are then read as 17 rows. Written by triggers of `product_traffic_days` alone. */
export const productTrafficBlocks = pgTable(
  "product_traffic_blocks",
  {
    merchantId: text("merchant_id").notNull(),
    productId: text("product_id").notNull(),
    /** Eights of days since 1970. */
    block: integer("block").notNull(),
    ...productCounts,
  },
  (table) => [
    primaryKey({ columns: [table.merchantId, table.block, table.productId] }),
    index("product_traffic_blocks_by_block").on(sql`(block + 0)`),
    merchantReads(isReadersMerchant("product_traffic_blocks.merchant_id")),
  ],
);
