import { z } from "zod";
import { type DataOf, defineEvent, instant } from "./event.ts";

/** The aggregate is the check-out attempt: all that stock does for one attempt is one sequence. */
const topic = "inventory.reservation";

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
  z.object({ attemptId: z.string(), expiresAt: instant, allocations: z.array(allocation).min(1) }),
);
export type StockReservedV1 = DataOf<typeof stockReservedV1>;

/** There is too little of something; nothing is held. */
export const stockRejectedV1 = defineEvent(
  topic,
  "stock.rejected.v1",
  z.object({
    attemptId: z.string(),
    shortages: z
      .array(
        z.object({
          variantId: z.string(),
          requested: z.number().int().positive(),
          available: z.number().int().nonnegative(),
        }),
      )
      .min(1),
  }),
);
export type StockRejectedV1 = DataOf<typeof stockRejectedV1>;

/** What was held for a check-out is free again, because it failed. */
export const stockReleasedV1 = defineEvent(topic, "stock.released.v1", z.object({ attemptId: z.string() }));
export type StockReleasedV1 = DataOf<typeof stockReleasedV1>;

/** What was held for a check-out is free again, because it took too long. */
export const stockReservationExpiredV1 = defineEvent(
  topic,
  "stock.reservation_expired.v1",
  z.object({ attemptId: z.string() }),
);
export type StockReservationExpiredV1 = DataOf<typeof stockReservationExpiredV1>;

/** What was held belongs to the order now, and lies in these warehouses. */
export const stockCommittedV1 = defineEvent(
  topic,
  "stock.committed.v1",
  z.object({ attemptId: z.string(), orderId: z.string(), allocations: z.array(allocation).min(1) }),
);
export type StockCommittedV1 = DataOf<typeof stockCommittedV1>;
