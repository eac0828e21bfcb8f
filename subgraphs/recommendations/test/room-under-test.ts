import { productPublishedV1, type ProductPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { orderPlacedV1 } from "@novatech/contracts/orders";
import type { Viewer } from "@novatech/graphql/viewer";
import { connect, type Database } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { createApp, type RecommendationsApp } from "../src/app.ts";

/** An answer; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** The room with a database of its own; events reach its handlers as the consumer hands them over, and nothing runs by itself. */
export type RoomUnderTest = {
  readonly app: RecommendationsApp;
  readonly database: Database;
  readonly clock: FixedClock;
  readonly redisUrl: string;
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
    address?: string,
  ) => Promise<Answer>;
  /** Has the room's handlers react to an event, once or more often. */
  readonly hear: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
    times?: number,
  ) => Promise<void>;
  /** Shows a product; its id is `productId(name)`. */
  readonly show: (name: string, more?: ProductMore) => Promise<void>;
  readonly hide: (name: string) => Promise<void>;
  /** Someone (a guest when null) orders products by name. Resolves to the order's id. */
  readonly order: (customerId: string | null, ...names: readonly string[]) => Promise<string>;
  readonly stock: (name: string, isOut: boolean) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** What a test says of a product. */
export type ProductMore = Partial<Omit<ProductPublishedV1, "specifications">> & {
  readonly specifications?: Readonly<Record<string, string>>;
  readonly usdMinor?: bigint;
};

/** Nobody in particular. */
export const nobody: Viewer = { kind: "anonymous", scopes: [] };

/** Somebody with a log-in. */
export const person = (userId: string, ...scopes: string[]): Viewer => ({
  kind: "user",
  userId,
  sessionId: "session_1",
  scopes: ["shopper", ...scopes],
  merchantIds: [],
});

/** The id of the product a test calls by name. */
export const productId = (name: string): string => `prod_${name}`;

/** Starts the room; its chores are run by `app.catchUp` only. */
export async function startRoom(): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("recommendations"), startTestRedis()]);
  const clock = fixedClock("2026-03-01T09:00:00Z");
  const app = await createApp(
    { databaseUrl: own.url, redisUrl: redis.url, poolSize: 8, learnEveryMs: 1000 },
    {
      clock,
      ids: sequentialIds(),
      logger: createLogger({ name: "recommendations", level: "silent" }),
      callRoom: () => Promise.reject(new Error("recommendations asks no room")),
    },
  );
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  let orders = 0;
  let version = 0;

  const hear: RoomUnderTest["hear"] = async (contract, aggregateId, data, times = 1) => {
    const event: CloudEvent = {
      specversion: "1.0",
      id: "event_1",
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
    for (let time = 0; time < times; time += 1) await app.react(event);
  };
  const show: RoomUnderTest["show"] = (name, { specifications = {}, usdMinor = 10_000n, ...more } = {}) => {
    version += 1;
    return hear(productPublishedV1, productId(name), {
      productId: productId(name),
      version,
      merchantId: "merch_1",
      slug: name,
      name,
      description: null,
      model: null,
      brand: null,
      categoryPath: ["Things"],
      categoryIds: ["cat_things"],
      specifications: Object.entries(specifications).map(([key, value]) => ({
        key,
        name: key,
        value,
        kind: "TEXT" as const,
        number: null,
        unit: null,
      })),
      variants: [
        {
          variantId: `var_${name}`,
          sku: name,
          name,
          gtins: [],
          taxClass: "STANDARD",
          weightGrams: 100,
          prices: [{ currency: "USD", amountMinor: usdMinor, taxIncluded: false }],
        },
      ],
      ...more,
    });
  };
  const zero = { net: 0n, tax: 0n, gross: 0n };
  return {
    app,
    database,
    clock,
    redisUrl: redis.url,
    hear,
    show,
    hide: (name) => {
      version += 1;
      return hear(productUnpublishedV1, productId(name), {
        productId: productId(name),
        version,
        variantIds: [`var_${name}`],
      });
    },
    stock: (name, isOut) =>
      hear(isOut ? stockOutV1 : stockBackInV1, `var_${name}`, {
        variantId: `var_${name}`,
        merchantId: "merch_1",
        available: isOut ? 0 : 5,
      }),
    order: async (customerId, ...names) => {
      orders += 1;
      const orderId = `ord_${orders}`;
      await hear(orderPlacedV1, orderId, {
        orderId,
        number: `N-${orders}`,
        attemptId: `att_${orders}`,
        cartId: `cart_${orders}`,
        cartVersion: 1,
        customerId,
        accessTokenHash: customerId === null ? "hash" : null,
        currency: "USD",
        total: zero,
        countryCode: "DE",
        isHeld: false,
        delivery: { optionId: "option", name: "Standard", carrier: "carrier", pickUpWarehouseId: null },
        merchantOrders: [
          { merchantOrderId: "mo_1", merchantId: "merch_1", shipping: zero, shippingTaxRateBasisPoints: 0 },
        ],
        lines: names.map((name) => ({
          lineId: `line_${name}`,
          merchantOrderId: "mo_1",
          productId: productId(name),
          variantId: `var_${name}`,
          sku: name,
          name,
          quantity: 1,
          weightGrams: 1,
          unitPriceMinor: 0n,
          discountMinor: 0n,
          taxRateBasisPoints: 0,
          cost: zero,
        })),
      });
      return orderId;
    },
    ask: async (source, variableValues, viewer = nobody, address) => {
      const contextValue = app.contextFor({
        requestId: "request_1",
        viewer,
        caller: null,
        cartToken: null,
        orderAccessToken: null,
        ...(address === undefined ? {} : { clientAddress: address }),
      });
      const result = await graphql({ schema: app.schema, source, variableValues, contextValue });
      const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
    },
    end: async () => {
      await app.stop();
      await database.close();
      await Promise.all([own.drop(), redis.stop()]);
    },
  };
}
