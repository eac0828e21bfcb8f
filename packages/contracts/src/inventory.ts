import { z } from "zod";
import { type DataOf, defineEvent, instant } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the check-out attempt: all that stock does for one attempt is one sequence. */
const topic = "inventory.reservation";
/** The aggregate is the variant. */
const availabilityTopic = "inventory.availability";
/** The aggregate is the store. */
const storeTopic = "inventory.store";

/** 1 for a submission, 2 and more for renewals. */
const round = z.number().int().min(1).default(1);

const shortage = z.object({
  variantId: z.string(),
  requested: z.number().int().positive(),
  available: z.number().int().nonnegative(),
});

const allocation = z.object({
  lineId: z.string(),
  variantId: z.string(),
  merchantId: z.string(),
  warehouseId: z.string(),
  quantity: z.number().int().positive(),
});

/** Everything a check-out asked for is held until `expiresAt`. */
export const stockReservedV1 = defineEvent(
  topic,
  "stock.reserved.v1",
  z.object({ attemptId: z.string(), round, expiresAt: instant, allocations: z.array(allocation).min(1) }),
);
export type StockReservedV1 = DataOf<typeof stockReservedV1>;

/** There is too little of something; nothing is held. */
export const stockRejectedV1 = defineEvent(
  topic,
  "stock.rejected.v1",
  z.object({ attemptId: z.string(), round, shortages: z.array(shortage).min(1) }),
);
export type StockRejectedV1 = DataOf<typeof stockRejectedV1>;

/** Nothing is held for a failed check-out any more, if anything was. The answer to every `checkout.failed`. */
export const stockReleasedV1 = defineEvent(topic, "stock.released.v1", z.object({ attemptId: z.string() }));
export type StockReleasedV1 = DataOf<typeof stockReleasedV1>;

/** What was held for a check-out is free again: it took too long, or a count found less than was promised. */
export const stockReservationExpiredV1 = defineEvent(
  topic,
  "stock.reservation_expired.v1",
  z.object({ attemptId: z.string(), cause: z.enum(["TTL", "SHORTFALL"]).default("TTL") }),
);
export type StockReservationExpiredV1 = DataOf<typeof stockReservationExpiredV1>;

/** What was held belongs to the order now, and lies in these warehouses. */
export const stockCommittedV1 = defineEvent(
  topic,
  "stock.committed.v1",
  z.object({ attemptId: z.string(), orderId: z.string(), allocations: z.array(allocation).min(1) }),
);
export type StockCommittedV1 = DataOf<typeof stockCommittedV1>;

/** Stock for a replacement belongs to the order, and lies in these warehouses. */
export const stockReplacementCommittedV1 = defineEvent(
  topic,
  "stock.replacement_committed.v1",
  z.object({
    replacementId: z.string(),
    orderId: z.string(),
    cause: z.enum(["REALLOCATION", "RESHIPMENT", "EXCHANGE"]),
    allocations: z.array(allocation).min(1),
  }),
);
export type StockReplacementCommittedV1 = DataOf<typeof stockReplacementCommittedV1>;

/** There is too little for a replacement; nothing is promised for it. */
export const stockReplacementRejectedV1 = defineEvent(
  topic,
  "stock.replacement_rejected.v1",
  z.object({ replacementId: z.string(), orderId: z.string(), shortages: z.array(shortage).min(1) }),
);
export type StockReplacementRejectedV1 = DataOf<typeof stockReplacementRejectedV1>;

/** A count found less than was sold: these units of an order are not there. Fulfillment says which of them had left before. */
export const stockShortfallV1 = defineEvent(
  topic,
  "stock.shortfall.v1",
  z.object({ attemptId: z.string(), orderId: z.string(), shortfallId: z.string(), lines: z.array(allocation).min(1) }),
);
export type StockShortfallV1 = DataOf<typeof stockShortfallV1>;

const level = z.object({
  variantId: z.string(),
  merchantId: z.string(),
  /** How many can still be promised, over all warehouses. */
  available: z.number().int().nonnegative(),
});

/** Few are left: no more than the threshold, and there were more before. */
export const stockLowV1 = defineEvent(availabilityTopic, "stock.low.v1", level);
export type StockLowV1 = DataOf<typeof stockLowV1>;
/** None is left. */
export const stockOutV1 = defineEvent(availabilityTopic, "stock.out.v1", level);
export type StockOutV1 = DataOf<typeof stockOutV1>;
/** There are some again after there were none. */
export const stockBackInV1 = defineEvent(availabilityTopic, "stock.back_in.v1", level);
export type StockBackInV1 = DataOf<typeof stockBackInV1>;

/** A store where orders are picked up was opened, or what is known of it changed. A business address, no personal data. */
export const storeOpenedV1 = defineEvent(
  storeTopic,
  "store.opened.v1",
  z.object({
    warehouseId: z.string(),
    merchantId: z.string(),
    name: z.string(),
    line1: z.string(),
    city: z.string(),
    postalCode: z.string(),
    countryCode: z.string(),
  }),
);
export type StoreOpenedV1 = DataOf<typeof storeOpenedV1>;
/** Nothing can be picked up there any more. */
export const storeClosedV1 = defineEvent(
  storeTopic,
  "store.closed.v1",
  z.object({ warehouseId: z.string(), merchantId: z.string() }),
);
export type StoreClosedV1 = DataOf<typeof storeClosedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const inventoryPrivacyPartDoneV1 = privacyPartDoneOf("inventory");
