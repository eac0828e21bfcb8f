import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { shipmentHandedOverV1 } from "@novatech/contracts/fulfillment";
import {
  checkoutFailedV1,
  checkoutPaymentRequestedV1,
  orderCreditedV1,
  orderPlacedV1,
} from "@novatech/contracts/orders";
import { type MerchantRole, sameRole, staffScopes } from "@novatech/graphql/permissions";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import { shareOfUnits, sumTaxed, type Taxed, taxFromGross } from "@novatech/kernel/money";
import { createConsumer } from "@novatech/messaging/consumer";
import { outbox, timers as timerRows } from "@novatech/postgres/tables";
import { setTimer } from "@novatech/postgres/timers";
import { createTimerDriver } from "@novatech/postgres/timer-driver";
import { fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { asc, eq } from "drizzle-orm";
import { execute, parse } from "graphql";
import { pino } from "pino";
import { wireRoom } from "../src/app.ts";
import { payments } from "../src/db/tables.ts";
import type { PaymentsConfig } from "../src/config.ts";

type TestClock = ReturnType<typeof fixedClock>;
/** The moment at which every test begins. */
export const testClock = (): TestClock => fixedClock("2026-01-05T09:00:00Z");

/** A request, by default nobody's. */
export const request = (changes: Partial<RoomRequest> = {}): RoomRequest => ({
  requestId: "request-1",
  viewer: anonymousViewer,
  caller: null,
  cartToken: null,
  orderAccessToken: null,
  ...changes,
});

/** A request of a user's, by default of a shopper. */
export const user = (userId: string, scopes: readonly string[] = ["shopper"]): RoomRequest =>
  request({
    viewer: { kind: "user", userId, sessionId: `session-${userId}`, scopes, merchantIds: ["mer_a"], authenticatedAt },
  });

/** Whoever asks has just logged in, however far a test moves the clock. */
const authenticatedAt = new Date("2999-01-01T00:00:00Z");

/** A request of staff. */
export const staff = (userId = "user_staff"): RoomRequest => user(userId, staffScopes);

/** A request of a merchant's member. */
export const merchant = (merchantId: string, role: MerchantRole = "OWNER"): RoomRequest =>
  request({
    viewer: {
      kind: "user",
      userId: "user_mer",
      sessionId: "session-mer",
      scopes: ["merchant"],
      merchantIds: [merchantId],
      merchantRoles: sameRole([merchantId], role),
      authenticatedAt,
    },
  });

/** The signing secret of the webhooks of a room that is opened with Stripe. */
export const webhookSecret = "whsec_test";

/**
 * The payments room with a real PostgreSQL, whose events, timers and clock the test moves by hand. With `stripe` its provider is
 * the Stripe there; otherwise the sandbox. What it logs is in `logged`.
 */
export async function openRoom({ stripe, clock = testClock() }: { stripe?: { url: string }; clock?: TestClock } = {}) {
  const [testDatabase, redis] = await Promise.all([createTestDatabase("payments"), startTestRedis()]);
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ level: "warn" }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const base = {
    databaseUrl: testDatabase.url,
    redisUrl: redis.url,
    poolSize: 4,
    actionTtlMs: 900_000,
    renewBeforeMs: dayMs,
    commissionBasisPoints: 800,
  };
  const config: PaymentsConfig = stripe
    ? { ...base, provider: "stripe", stripe: { secretKey: "sk_test_room", webhookSecret, apiBase: stripe.url } }
    : { ...base, provider: "sandbox", sandbox: { holdMs: 7 * dayMs, publicUrl: "http://shop" } };
  /** What the orders and users rooms answer. */
  const callRoom = async <Data>(other: string, { variables }: { variables?: Readonly<Record<string, unknown>> }) => {
    if (state.areRoomsSilent) throw new Error(`${other} does not answer`);
    const answers: Record<string, unknown> = {
      orders: {
        billingForInvoice: {
          recipient: "Łucja Żółć",
          line1: "Straße 1",
          line2: null,
          city: "Köln",
          region: null,
          postalCode: "50667",
          countryCode: "DE",
        },
      },
      users: { merchant: { name: `Merchant ${String(variables?.["id"])}` } },
    };
    return answers[other] as Data;
  };
  const state = { areRoomsSilent: false };
  const wired = await wireRoom(config, { clock, ids: sequentialIds(), logger, callRoom });
  const { database, schema } = wired;
  const consumer = createConsumer({
    room: "payments",
    database,
    transport: { subscribe: () => ({ stop: async () => {} }), requestReplay: async () => {} },
    clock,
    logger,
    handlers: wired.handlers,
  });
  const timers = createTimerDriver({ database, clock, logger, handlers: wired.timers });
  const versions = new Map<string, number>();
  return {
    ...wired,
    clock,
    /** What goes wrong around the room. */
    state,
    logged,
    redis,
    consumer,
    timers,
    /** Hands an event of another room to the handlers, as the next of its aggregate. Returns it, for a second delivery. */
    deliver: async <Contract extends EventContract>(
      contract: Contract,
      aggregateId: string,
      data: DataOf<Contract>,
    ): Promise<CloudEvent> => {
      const made = newEvent(contract, { aggregateId, occurredAt: clock.now(), data });
      const key = `${made.topic} ${aggregateId}`;
      const version = (versions.get(key) ?? 0) + 1;
      versions.set(key, version);
      const event: CloudEvent = {
        specversion: "1.0",
        id: `${key} ${version}`,
        source: "/test",
        type: made.type,
        subject: aggregateId,
        time: clock.now().toISOString(),
        datacontenttype: "application/json",
        aggregateversion: version,
        topic: made.topic,
        causationid: null,
        data: made.data,
      };
      await consumer.handle([event]);
      return event;
    },
    /** Runs every timer until none is left, moving the clock to each. */
    settle: async (): Promise<void> => {
      for (;;) {
        const [next] = await database.db.select().from(timerRows).orderBy(asc(timerRows.dueAt)).limit(1);
        if (!next) return;
        clock.advance(Math.max(0, next.dueAt.getTime() - clock.now().getTime()));
        await timers.runDue();
      }
    },
    /** Runs a step now. */
    run: async (kind: string, key: string): Promise<void> => {
      await database.transaction((tx) => setTimer(tx, { kind, key, dueAt: clock.now() }));
      await timers.runDue();
    },
    /** Looks for holds that are about to end, as the room does from time to time. */
    sweep: async (): Promise<void> => {
      await database.transaction((tx) =>
        wired.timers.holds_sweep(tx, { kind: "", key: "", dueAt: clock.now(), payload: {} }),
      );
      await database.db.delete(timerRows).where(eq(timerRows.kind, "holds_sweep"));
    },
    /** Has a payment looked at, as the provider's word would. */
    look: async (name: string): Promise<void> => {
      const [row] = await database.db
        .select()
        .from(payments)
        .where(eq(payments.attemptId, `chk_${name}`));
      const key = row?.id ?? "";
      await database.transaction((tx) => setTimer(tx, { kind: "look", key, dueAt: clock.now() }));
    },
    /** What the room told of an order, in order: of its payment, or of its documents. */
    told: async (orderId: string, about: "payment" | "invoice" = "payment") => {
      const rows = await database.db.select().from(outbox).orderBy(asc(outbox.id));
      const events = rows.map((row) => ({ type: row.type, data: row.payload as Record<string, unknown> }));
      return events.filter(({ type, data }) => data["orderId"] === orderId && type.startsWith(`${about}.`));
    },
    graph: async (source: string, asked = request(), variables: Record<string, unknown> = {}) => {
      const contextValue = wired.contextFor(asked);
      const answer = await execute({ schema, document: parse(source), contextValue, variableValues: variables });
      return JSON.parse(JSON.stringify(answer)) as { data: any; errors?: { message: string; extensions: any }[] }; // oxlint-disable-line typescript/no-explicit-any -- an answer has any form
    },
    close: async () => {
      await wired.close();
      await Promise.all([redis.stop(), testDatabase.drop()]);
    },
  };
}
export type RoomUnderTest = Awaited<ReturnType<typeof openRoom>>;

const deadlineMs = 45_000;
/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/** A check-out asks for 368.90 EUR. */
export const requestPayment = (room: RoomUnderTest, name: string, changes: object = {}) =>
  room.deliver(checkoutPaymentRequestedV1, `chk_${name}`, {
    attemptId: `chk_${name}`,
    orderId: `order_${name}`,
    customerId: "user_ada",
    accessTokenHash: null,
    amountMinor: 36_890n,
    currency: "EUR",
    paymentMethodToken: "tok_sandbox_visa",
    returnUrl: "https://shop.example/back",
    deadline: new Date(room.clock.now().getTime() + deadlineMs),
    ...changes,
  });

/** There will be no order. */
export const failCheckout = (room: RoomUnderTest, name: string) =>
  room.deliver(checkoutFailedV1, `chk_${name}`, {
    attemptId: `chk_${name}`,
    orderId: `order_${name}`,
    reason: "EXPIRED",
  });

/** An amount with 19 % in it. */
const taxed = (amount: bigint): Taxed => taxFromGross(amount, 1900);

/** There is an order: three of a thing for 100.00 in all, one of another for 268.90, shipping 0; two merchants. */
export const placeOrder = (room: RoomUnderTest, name: string) =>
  room.deliver(orderPlacedV1, `order_${name}`, {
    orderId: `order_${name}`,
    number: "N-0000-0000",
    attemptId: `chk_${name}`,
    cartId: "cart_1",
    cartVersion: 1,
    customerId: "user_ada",
    accessTokenHash: null,
    currency: "EUR",
    total: sumTaxed([taxed(10_000n), taxed(26_000n), taxed(890n)]),
    countryCode: "DE",
    delivery: { optionId: "standard", name: "Standard", carrier: "ACME", pickUpWarehouseId: null },
    isHeld: false,
    merchantOrders: [
      { merchantOrderId: `mo_a_${name}`, merchantId: "mer_a", shipping: taxed(890n), shippingTaxRateBasisPoints: 1900 },
      { merchantOrderId: `mo_b_${name}`, merchantId: "mer_b", shipping: taxed(0n), shippingTaxRateBasisPoints: 1900 },
    ],
    lines: [line(`a_${name}`, `mo_a_${name}`, 3, 10_000n), line(`b_${name}`, `mo_b_${name}`, 1, 26_000n)],
  });

const line = (lineId: string, merchantOrderId: string, quantity: number, amount: bigint) => ({
  lineId,
  merchantOrderId,
  productId: "prod_1",
  variantId: "var_1",
  sku: "SKU",
  name: "Łamp, 1 m",
  quantity,
  weightGrams: 100,
  unitPriceMinor: amount / BigInt(quantity) + 100n,
  discountMinor: 100n * BigInt(quantity),
  taxRateBasisPoints: 1900,
  cost: taxed(amount),
});

/** A parcel leaves: `units` of the first merchant's line `a`, or the second's line `b`. */
export const handOver = (
  room: RoomUnderTest,
  name: string,
  of: "a" | "b",
  units: number,
  parcel = "1",
  cause: "ORDER" | "REALLOCATION" | "RESHIPMENT" | "EXCHANGE" = "ORDER",
) => {
  const shipmentId = `ship_${of}${parcel}_${name}`;
  return room.deliver(shipmentHandedOverV1, shipmentId, {
    shipmentId,
    orderId: `order_${name}`,
    merchantOrderId: `mo_${of}_${name}`,
    merchantId: `mer_${of}`,
    warehouseId: "wh_1",
    cause,
    replacementId: null,
    isPickUp: false,
    lines: [{ lineId: `${of}_${name}`, variantId: "var_1", quantity: units }],
    carrier: "ACME",
    trackingNumber: null,
    happenedAt: room.clock.now(),
    location: null,
  });
};

const lines = {
  a: { quantity: 3, cost: taxed(10_000n), shipping: 890n },
  b: { quantity: 1, cost: taxed(26_000n), shipping: 0n },
};

/**
 * The order costs less by `units` of a line that come after its first `from`, as orders would say it. `paid` is less than their cost for
 * a damaged return.
 */
export const credit = (
  room: RoomUnderTest,
  name: string,
  creditId: string,
  wanted: {
    readonly of: "a" | "b";
    readonly from: number;
    readonly units: number;
    readonly hasLeft: boolean;
    readonly withShipping?: boolean;
    readonly paid?: bigint;
  },
) => {
  const { of, from, units, hasLeft, withShipping = false } = wanted;
  const { quantity, cost, shipping } = lines[of];
  const amount = wanted.paid === undefined ? shareOfUnits(cost, quantity, from, units) : taxed(wanted.paid);
  const delivery = withShipping ? taxed(shipping) : null;
  return room.deliver(orderCreditedV1, `order_${name}`, {
    orderId: `order_${name}`,
    creditId: `${creditId}_${name}`,
    cause: hasLeft ? "RETURN" : "CANCELLATION",
    currency: "EUR",
    merchantOrders: [
      {
        merchantOrderId: `mo_${of}_${name}`,
        merchantId: `mer_${of}`,
        shipping: delivery,
        lines: [{ lineId: `${of}_${name}`, quantity: units, amount, hasLeft }],
      },
    ],
    amount: sumTaxed(delivery === null ? [amount] : [amount, delivery]),
  });
};
