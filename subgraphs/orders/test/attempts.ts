import { promotionRejectedV1 } from "@novatech/contracts/cart";
import { stockRejectedV1 } from "@novatech/contracts/inventory";
import { timers } from "@novatech/postgres/tables";
import { eq } from "drizzle-orm";
import { checkoutAttempts } from "../src/db/tables.ts";
import { request, type RoomUnderTest } from "./room-under-test.ts";
import { submit } from "./steps.ts";

/** A submitted check-out. */
export type Submitted = Awaited<ReturnType<typeof submit>>;

const attemptQuery = /* GraphQL */ `
  query Attempt($id: ID!, $token: String) {
    checkoutAttempt(id: $id, accessToken: $token) {
      status
      pollAfterMs
      completedAt
      order {
        id
      }
      failure {
        code
        message
        unavailableVariants {
          id
        }
      }
    }
  }
`;

/** What tests of check-outs ask a room and let happen to it. */
export const attemptsOf = (room: RoomUnderTest) => {
  const inMs = (ms: number) => new Date(room.clock.now().getTime() + ms);
  return {
    inMs,
    /** Lets time pass and does what is due then. */
    pass: (ms: number) => {
      room.clock.advance(ms);
      return room.timers.runDue();
    },
    /** Submits a quote that outlives the hours these tests let pass. */
    submit: (changes: { readonly hasCountedPromotions?: boolean } = {}) =>
      submit(room, request(), { expiresAt: "2999-01-01T00:00:00.000Z", ...changes }),
    /** The attempt as its guest sees it. */
    look: async ({ attemptId, accessToken }: Submitted) =>
      (await room.graph(attemptQuery, request(), { id: attemptId, token: accessToken })).data.checkoutAttempt,
    rowOf: async ({ attemptId }: Submitted) =>
      (await room.database.db.select().from(checkoutAttempts).where(eq(checkoutAttempts.id, attemptId)))[0],
    toldOf: async ({ attemptId }: Submitted) => (await room.told(attemptId)).map(({ type }) => type),
    timersOf: async ({ attemptId }: Submitted) =>
      (await room.database.db.select().from(timers).where(eq(timers.key, attemptId))).map(({ kind, dueAt }) => ({
        kind,
        dueAt,
      })),
    rejectStock: ({ attemptId }: Submitted, round = 1) =>
      room.deliver(stockRejectedV1, attemptId, {
        attemptId,
        round,
        shortages: [{ variantId: "var_charger", requested: 1, available: 0 }],
      }),
    rejectPromotion: ({ attemptId }: Submitted) =>
      room.deliver(promotionRejectedV1, attemptId, { attemptId, promotionId: "promo_1", reason: "USED_UP" }),
  };
};
