import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { productPublishedV1 } from "@novatech/contracts/catalog";
import { shipmentLabelPurchasedV1 } from "@novatech/contracts/fulfillment";
import { orderPlacedV1, returnRequestedV1 } from "@novatech/contracts/orders";
import { type MerchantRole, sameRole, staffScopes } from "@novatech/graphql/permissions";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { connect, type Database } from "@novatech/postgres/database";
import { createTimerDriver } from "@novatech/postgres/timer-driver";
import { createLogger } from "@novatech/service/logger";
import { sha256Hex } from "@novatech/service/secrets";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { createApp, type SupportApp } from "../src/app.ts";
import type { SupportConfig } from "../src/config.ts";

/** An answer; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** Who asks, and which secret of a guest comes along. */
export type Asking = Viewer | { readonly guest: string };

/** The room with a database of its own, whose clock, events and timers the test moves. */
export type RoomUnderTest = {
  readonly app: SupportApp;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly clock: FixedClock;
  /** Where it keeps files. */
  readonly folder: string;
  readonly contextFor: (asking: Asking) => object;
  readonly ask: (query: string, variables: object, asking: Asking) => Promise<Answer>;
  readonly hear: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
  ) => Promise<void>;
  /** Runs everything that is due by the clock, also what that makes due. */
  readonly runDue: () => Promise<void>;
  /** The events the room has told since the last call, as `type` and data. */
  readonly told: () => Promise<readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[]>;
  readonly end: () => Promise<void>;
};

/** Where the room's files are reached. */
export const filesUrl = "http://shop.test/support-files";

/** Somebody who only shops. */
export const shopper = (userId: string): Viewer => ({
  kind: "user",
  userId,
  sessionId: `session_${userId}`,
  scopes: ["shopper"],
  merchantIds: [],
});
/** A member of merchants, in one role. */
export const member = (merchantIds: readonly string[], role: MerchantRole = "OWNER"): Viewer => ({
  kind: "user",
  userId: "user_member",
  sessionId: "session_member",
  scopes: ["shopper", "merchant"],
  merchantIds,
  merchantRoles: sameRole(merchantIds, role),
});
/** Somebody of support. */
export const agent = (userId = "user_agent"): Viewer => ({
  kind: "user",
  userId,
  sessionId: `session_${userId}`,
  scopes: ["shopper", "staff", "staff:support"],
  merchantIds: [],
});
/** Somebody who works here and may do everything. */
export const lead: Viewer = {
  kind: "user",
  userId: "user_lead",
  sessionId: "session_lead",
  scopes: ["shopper", ...staffScopes],
  merchantIds: [],
};
/** Nobody. */
export const nobody: Viewer = anonymousViewer;

const usualChatTimes = { warnAfterMs: 300_000, endAfterMs: 120_000, releaseAfterMs: 600_000, giveUpAfterMs: 1_800_000 };

/** A Monday morning at ten by Berlin's clock. */
const monday = "2026-11-23T09:00:00Z";

/** Starts the room; nothing runs by itself. */
export async function startRoom(changes: Partial<SupportConfig> = {}): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("support"), startTestRedis()]);
  const folder = await mkdtemp(join(tmpdir(), "novatech-files-"));
  const clock = fixedClock(monday);
  const logger = createLogger({ name: "support", level: "silent" });
  const app = await createApp(
    {
      databaseUrl: own.url,
      redisUrl: redis.url,
      poolSize: 6,
      reopenDays: 7,
      chat: usualChatTimes,
      files: { kind: "folder", folder, baseUrl: filesUrl, secret: "a secret of a test" },
      ...changes,
    },
    {
      clock,
      ids: sequentialIds(),
      logger,
      callRoom: () => Promise.reject(new Error("support asks no room")),
    },
  );
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  const driver = createTimerDriver({ database, clock, logger, handlers: app.timers });
  let events = 0;
  let seen = 0;
  const contextFor = (asking: Asking): object => {
    const isGuest = "guest" in asking;
    const request: RoomRequest = {
      requestId: "request_1",
      viewer: isGuest ? anonymousViewer : asking,
      caller: null,
      cartToken: null,
      orderAccessToken: isGuest ? asking.guest : null,
    };
    return app.contextFor(request);
  };
  return {
    app,
    database,
    databaseUrl: own.url,
    redisUrl: redis.url,
    clock,
    folder,
    contextFor,
    ask: async (source, variableValues, asking) => {
      const contextValue = contextFor(asking);
      const result = await graphql({ schema: app.schema, source, variableValues: { ...variableValues }, contextValue });
      const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
    },
    hear: async (contract, aggregateId, data) => {
      events += 1;
      const event: CloudEvent = {
        specversion: "1.0",
        id: `event_${events}`,
        source: "/test",
        datacontenttype: "application/json",
        type: contract.type,
        topic: contract.topic,
        subject: aggregateId,
        data: newEvent(contract, { aggregateId, occurredAt: clock.now(), data }).data,
        time: clock.now().toISOString(),
        aggregateversion: 1,
        causationid: null,
      };
      await app.react(event);
    },
    runDue: async () => {
      while ((await driver.runDue()) > 0);
    },
    told: async () => {
      const rows = await database.sql<{ id: string; type: string; payload: string }[]>`
        select id, type, payload::text as payload from outbox where id > ${seen} and topic in ('support.ticket', 'support.article') order by id`;
      seen = Number(rows.at(-1)?.id ?? seen);
      return rows.map(({ type, payload }) => ({ type, data: JSON.parse(payload) }));
    },
    end: async () => {
      await app.stop();
      await database.close();
      await Promise.all([own.drop(), redis.stop(), rm(folder, { recursive: true })]);
    },
  };
}

const nothing = { net: 0n, tax: 0n, gross: 0n };

/** An order of parts of merchants `merch_<letter>`, with a parcel and a return of its first part. A guest's has a secret. */
export async function anOrder(
  room: RoomUnderTest,
  name: string,
  whose: { readonly customerId: string } | { readonly secret: string },
  merchants: readonly string[] = ["a"],
): Promise<void> {
  const parts = merchants.map((letter) => ({ id: `mo_${name}_${letter}`, merchantId: `merch_${letter}` }));
  await room.hear(orderPlacedV1, `order_${name}`, {
    orderId: `order_${name}`,
    number: `N-${name.toUpperCase()}`,
    attemptId: `attempt_${name}`,
    cartId: "cart_1",
    cartVersion: 1,
    customerId: "customerId" in whose ? whose.customerId : null,
    accessTokenHash: "secret" in whose ? sha256Hex(whose.secret) : null,
    currency: "EUR",
    total: nothing,
    countryCode: "DE",
    isHeld: false,
    delivery: { optionId: "standard", name: "Standard", carrier: "carrier", pickUpWarehouseId: null },
    merchantOrders: parts.map(({ id, merchantId }) => ({
      merchantOrderId: id,
      merchantId,
      shipping: nothing,
      shippingTaxRateBasisPoints: 0,
    })),
    lines: parts.map(({ id }, place) => ({
      lineId: `line_${place}`,
      merchantOrderId: id,
      productId: "prod_1",
      variantId: "var_1",
      sku: "SKU",
      name: "A thing",
      quantity: 1,
      weightGrams: 1,
      unitPriceMinor: 0n,
      discountMinor: 0n,
      taxRateBasisPoints: 0,
      cost: nothing,
    })),
  });
  const [first] = parts;
  if (first === undefined) return;
  const lines = [{ lineId: "line_0", variantId: "var_1", quantity: 1 }];
  const ofPart = { orderId: `order_${name}`, merchantOrderId: first.id, merchantId: first.merchantId, lines };
  await room.hear(shipmentLabelPurchasedV1, `ship_${name}`, {
    ...ofPart,
    shipmentId: `ship_${name}`,
    warehouseId: "wh_1",
    cause: "ORDER",
    replacementId: null,
    isPickUp: false,
    carrier: "carrier",
    trackingNumber: "1Z",
    happenedAt: room.clock.now(),
    location: null,
  });
  await room.hear(returnRequestedV1, `ret_${name}`, { ...ofPart, returnId: `ret_${name}` });
}

/** A product in categories. */
export const aProduct = (room: RoomUnderTest, productId: string, categoryIds: readonly string[]): Promise<void> =>
  room.hear(productPublishedV1, productId, {
    productId,
    version: 1,
    merchantId: "merch_a",
    slug: productId,
    name: "A thing",
    description: null,
    model: null,
    brand: null,
    categoryPath: [],
    categoryIds: [...categoryIds],
    specifications: [],
    variants: [
      { variantId: "var_1", sku: "SKU", name: "A thing", gtins: [], taxClass: "STANDARD", weightGrams: 1, prices: [] },
    ],
  });
