import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";

export { erasedPersons } from "@novatech/postgres/privacy-tables";
export { inboxHeads, inboxParked, outbox, outboxHeads, relayState, timers } from "@novatech/postgres/tables";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** What is known of products: those shown, those shown before, and those only heard of by an order (version 0, never shown). */
export const products = pgTable(
  "products",
  {
    /** Stands for the product in the big tables below: 4 bytes instead of 31. */
    number: integer("number").primaryKey().generatedAlwaysAsIdentity(),
    productId: text("product_id").notNull(),
    /** The version in the catalogue the row tells of. */
    version: integer("version").notNull(),
    isPublished: boolean("is_published").notNull(),
    /** Whether any variant can be ordered, as far as stock has told. */
    isInStock: boolean("is_in_stock").notNull(),
    /** From the top of the tree down. */
    categoryIds: text("category_ids").array().notNull(),
    /** The last of `category_ids`: its kind; empty without a category. */
    categoryId: text("category_id").notNull(),
    brand: text("brand"),
    /** The cheapest variant, in `currency`; null without a price. */
    priceMinor: bigint("price_minor", { mode: "number" }),
    currency: text("currency"),
    /** The natural logarithm of the price; 0 without one. */
    logPrice: real("log_price").notNull(),
    /** Whether it says what it fits, see domain/compatibility.ts. */
    isClaiming: boolean("is_claiming").notNull(),
    /** Specifications as domain/features.ts reads them. */
    features: jsonb("features").notNull(),
    /** Whether the list of similar products must be made (again). */
    isSimilarDue: boolean("is_similar_due").notNull(),
    /** `log_price` when the list was made. */
    similarLogPrice: real("similar_log_price"),
  },
  (table) => [
    unique("products_product_id").on(table.productId),
    index("products_category_price").on(table.categoryId, table.logPrice, table.number),
    index("products_brand_price").on(table.categoryId, table.brand, table.logPrice, table.number),
    index("products_similar_due")
      .on(table.categoryId, table.logPrice)
      .where(sql`is_similar_due`),
  ],
);

/** Which variants can be ordered and what they cost. One that stock told of before the catalogue has no product. */
export const variants = pgTable(
  "variants",
  {
    variantId: text("variant_id").primaryKey(),
    product: integer("product"),
    isOut: boolean("is_out").notNull(),
    /** In the product's `currency`. */
    priceMinor: bigint("price_minor", { mode: "number" }),
  },
  (table) => [index("variants_product").on(table.product)],
);

/** The names a product's model goes by, see domain/compatibility.ts. */
export const modelNames = pgTable(
  "model_names",
  { name: text("name").notNull(), product: integer("product").notNull(), certainty: real("certainty").notNull() },
  (table) => [
    primaryKey({ columns: [table.name, table.product] }),
    index("model_names_product").on(table.product, table.name),
  ],
);

/** The models a product says it fits. */
export const compatibilityClaims = pgTable(
  "compatibility_claims",
  { name: text("name").notNull(), product: integer("product").notNull(), certainty: real("certainty").notNull() },
  (table) => [
    primaryKey({ columns: [table.name, table.product] }),
    index("compatibility_claims_product").on(table.product, table.name),
  ],
);

/** Which share of a category's products says what they fit: accessories where many do. */
export const categoryKinds = pgTable("category_kinds", {
  categoryId: text("category_id").primaryKey(),
  claimingShare: real("claiming_share").notNull(),
});

/** The products nearest to each, the nearest first. */
export const similarLists = pgTable("similar_lists", {
  product: integer("product").primaryKey(),
  others: integer("others").array().notNull(),
  scores: real("scores").array().notNull(),
  madeAt: instant("made_at").notNull(),
});

/** What was ordered: one row an order and product. Personal while `person` is set. */
export const purchases = pgTable(
  "purchases",
  {
    orderId: text("order_id").notNull(),
    product: integer("product").notNull(),
    /** A customer's id; null for guests, and for who did not allow personal recommendations. */
    person: text("person"),
    boughtAt: instant("bought_at").notNull(),
    /** How many products the order has. */
    basketSize: smallint("basket_size").notNull(),
    isTakenBack: boolean("is_taken_back").notNull(),
    /** 1: to be learned; -1: to be taken back from what was learned; 0: neither. */
    lesson: smallint("lesson").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.product] }),
    index("purchases_person")
      .on(table.person, table.boughtAt)
      .where(sql`person is not null`),
    index("purchases_lessons")
      .on(table.boughtAt)
      .where(sql`lesson <> 0`),
    index("purchases_bought_at").on(table.boughtAt),
  ],
);

/** What a device looked at, by the hash of its key; no person stands here. */
export const visits = pgTable(
  "visits",
  {
    visitor: text("visitor").notNull(),
    product: integer("product").notNull(),
    viewedAt: instant("viewed_at").notNull(),
    /** Whether it counts only: nothing is learned of what it was looked at with, and it goes after half an hour. */
    isCountOnly: boolean("is_count_only").notNull(),
    isLearned: boolean("is_learned").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.visitor, table.viewedAt, table.product] }),
    index("visits_lessons")
      .on(table.viewedAt)
      .where(sql`not is_learned`),
    index("visits_viewed_at").on(table.viewedAt),
  ],
);

/** What somebody looked at, when last. Personal. */
export const personViews = pgTable(
  "person_views",
  { person: text("person").notNull(), product: integer("product").notNull(), viewedAt: instant("viewed_at").notNull() },
  (table) => [
    primaryKey({ columns: [table.person, table.product] }),
    index("person_views_newest").on(table.person, table.viewedAt),
    index("person_views_viewed_at").on(table.viewedAt),
  ],
);

/** Who chose, as users tells. Without a row nothing is kept of a person. Personal. */
export const preferences = pgTable("preferences", {
  person: text("person").primaryKey(),
  isPersonal: boolean("is_personal").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** How often a product was bought and looked at: sums of weights that grow with time, see domain/decay.ts. */
export const interest = pgTable("interest", {
  product: integer("product").primaryKey(),
  bought: doublePrecision("bought").notNull(),
  viewed: doublePrecision("viewed").notNull(),
});

/** How much goes on about a product, in each of its categories and, under the empty id, in all: log2 of a sum of weights, see domain/decay.ts. */
export const categoryHeat = pgTable(
  "category_heat",
  {
    categoryId: text("category_id").notNull(),
    product: integer("product").notNull(),
    heat: doublePrecision("heat").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.product] }),
    index("category_heat_hottest").on(table.categoryId, table.heat),
    index("category_heat_product").on(table.product),
  ],
);

const pairs = (name: "bought_pairs" | "viewed_pairs") =>
  pgTable(
    name,
    {
      product: integer("product").notNull(),
      other: integer("other").notNull(),
      weight: doublePrecision("weight").notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.product, table.other] }),
      index(`${name}_strongest`).on(table.product, table.weight),
    ],
  );

/** How often two products were bought together, each pair both ways round. */
export const boughtPairs = pairs("bought_pairs");

/** How often two products were looked at in one visit, each pair both ways round. */
export const viewedPairs = pairs("viewed_pairs");
