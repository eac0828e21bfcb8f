import { productPublishedV1, productUnpublishedV1 } from "@novatech/contracts/catalog";
import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { orderCreditedV1, orderPlacedV1 } from "@novatech/contracts/orders";
import type { Viewer } from "@novatech/graphql/viewer";
import { connect, type Database } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { type AnalyticsApp, createApp, runRecount } from "../src/app.ts";
import type { RecountReport } from "../src/commands/recount.ts";

/** An answer; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** What a test says of an order's line: euros and cents, with 19 % tax on top. */
export type LineMore = {
  readonly product: string;
  readonly units?: number;
  /** Of the whole line. */
  readonly netMinor?: bigint;
};

/** The room with a database of its own; events reach its handlers as the consumer hands them over, and nothing runs by itself. */
export type RoomUnderTest = {
  readonly app: AnalyticsApp;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly clock: FixedClock;
  /** Makes it a time, ISO 8601. */
  readonly at: (time: string) => void;
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
    client?: { readonly address?: string; readonly userAgent?: string },
  ) => Promise<Answer>;
  /** Has the room's handlers react to an event, once or more often. */
  readonly hear: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
    times?: number,
  ) => Promise<void>;
  /** Shows products of a merchant; ids are `productId(name)` and `variantId(name)`. */
  readonly show: (merchantId: string, ...names: readonly string[]) => Promise<void>;
  readonly hide: (name: string) => Promise<void>;
  /** Someone (a guest when null) orders products; each line is of the merchant its product is shown by. Resolves to the order's id. */
  readonly order: (
    customerId: string | null,
    lines: readonly LineMore[],
    more?: { readonly currency?: string; readonly shippingNetMinor?: bigint; readonly times?: number },
  ) => Promise<string>;
  /** Takes back a merchant's part of an order. */
  readonly credit: (
    orderId: string,
    merchantId: string,
    netMinor: bigint,
    more?: { readonly cause?: "CANCELLATION" | "RETURN"; readonly times?: number },
  ) => Promise<void>;
  readonly recount: (isCheck: boolean) => Promise<RecountReport>;
  /** Forgets everything and goes back to the time it was started at: cheaper than another room. */
  readonly clear: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Nobody in particular. */
const nobody: Viewer = { kind: "anonymous", scopes: [] };

/** Somebody with a log-in. */
export const person = (userId: string, ...scopes: string[]): Viewer => ({
  kind: "user",
  userId,
  sessionId: "session_1",
  scopes: ["shopper", ...scopes],
  merchantIds: [],
});

/** A member of a merchant. */
export const member = (merchantId: string, role: "OWNER" | "MANAGER" | "CLERK" = "OWNER"): Viewer => ({
  kind: "user",
  userId: `user_of_${merchantId}`,
  sessionId: "session_2",
  scopes: ["shopper", "merchant"],
  merchantIds: [merchantId],
  merchantRoles: { [merchantId]: role },
});

/** Staff who may see everybody's numbers. */
export const analyst: Viewer = person("user_staff", "staff", "staff:analytics");

/** The ids of what a test calls by name. */
export const productId = (name: string): string => `prod_${name}`;
export const variantId = (name: string): string => `var_${name}`;

/** Starts the room at a time of its own. Nothing of it runs by itself. */
export async function startRoom(now = "2026-03-10T09:00:00Z"): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("analytics"), startTestRedis()]);
  const clock = fixedClock(now);
  const app = await createApp(
    {
      databaseUrl: own.url,
      redisUrl: redis.url,
      poolSize: 8,
      lateDays: 7,
      eventDays: 90,
      eventsPerAddress: 6000,
      exportTo: null,
      exportEndpoint: null,
    },
    {
      clock,
      ids: sequentialIds(),
      logger: createLogger({ name: "analytics", level: "silent" }),
      callRoom: () => Promise.reject(new Error("analytics asks no room")),
    },
  );
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  const merchantOf = new Map<string, string>();
  let [orders, credits, version] = [0, 0, 0];

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
  const show: RoomUnderTest["show"] = async (merchantId, ...names) => {
    for (const name of names) {
      version += 1;
      merchantOf.set(name, merchantId);
      await hear(productPublishedV1, productId(name), {
        productId: productId(name),
        version,
        merchantId,
        slug: name,
        name,
        description: null,
        model: null,
        brand: null,
        categoryPath: [],
        categoryIds: [],
        specifications: [],
        variants: [
          {
            variantId: variantId(name),
            sku: name,
            name,
            gtins: [],
            taxClass: "STANDARD",
            weightGrams: 1,
            prices: [],
          },
        ],
      });
    }
  };
  const order: RoomUnderTest["order"] = async (customerId, lines, more = {}) => {
    orders += 1;
    const orderId = `order_${orders}`;
    const { currency = "EUR", shippingNetMinor = 0n, times = 1 } = more;
    const merchants = [...new Set(lines.map(({ product }) => merchantOf.get(product) ?? "merch_unknown"))];
    await hear(
      orderPlacedV1,
      orderId,
      {
        orderId,
        number: `N-${orders}`,
        attemptId: `att_${orders}`,
        cartId: `cart_${orders}`,
        cartVersion: 1,
        customerId,
        accessTokenHash: customerId === null ? "hash" : null,
        currency,
        total: taxed(0n),
        countryCode: "DE",
        isHeld: false,
        delivery: { optionId: "option", name: "Standard", carrier: "carrier", pickUpWarehouseId: null },
        merchantOrders: merchants.map((merchantId) => ({
          merchantOrderId: `mo_${orders}_${merchantId}`,
          merchantId,
          shipping: taxed(shippingNetMinor),
          shippingTaxRateBasisPoints: 1900,
        })),
        lines: lines.map(({ product, units = 1, netMinor = 1000n }, index) => ({
          lineId: `line_${orders}_${index}`,
          merchantOrderId: `mo_${orders}_${merchantOf.get(product) ?? "merch_unknown"}`,
          productId: productId(product),
          variantId: variantId(product),
          sku: product,
          name: product,
          quantity: units,
          weightGrams: 1,
          unitPriceMinor: 0n,
          discountMinor: 0n,
          taxRateBasisPoints: 1900,
          cost: taxed(netMinor),
        })),
      },
      times,
    );
    return orderId;
  };
  const credit: RoomUnderTest["credit"] = async (orderId, merchantId, netMinor, more = {}) => {
    credits += 1;
    const amount = taxed(netMinor);
    await hear(
      orderCreditedV1,
      orderId,
      {
        orderId,
        creditId: `credit_${credits}`,
        cause: more.cause ?? "CANCELLATION",
        currency: "EUR",
        merchantOrders: [
          {
            merchantOrderId: orderId.replace("order_", "mo_").concat(`_${merchantId}`),
            merchantId,
            shipping: null,
            lines: [{ lineId: orderId.replace("order_", "line_").concat("_0"), quantity: 1, amount, hasLeft: false }],
          },
        ],
        amount,
      },
      more.times ?? 1,
    );
  };
  return {
    app,
    database,
    databaseUrl: own.url,
    redisUrl: redis.url,
    clock,
    at: (time) => clock.advance(Date.parse(time) - clock.now().getTime()),
    hear,
    show,
    hide: async (name) => {
      version += 1;
      const data = { productId: productId(name), version, variantIds: [variantId(name)] };
      await hear(productUnpublishedV1, productId(name), data);
    },
    order,
    credit,
    ask: async (source, variableValues, viewer = nobody, client = {}) => {
      const contextValue = app.contextFor({
        requestId: "request_1",
        viewer,
        caller: null,
        cartToken: null,
        orderAccessToken: null,
        clientAddress: client.address ?? null,
        userAgent: client.userAgent ?? null,
      });
      const result = await graphql({ schema: app.schema, source, variableValues, contextValue });
      const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
    },
    recount: (isCheck) => runRecount({ databaseUrl: own.url }, { isCheck }),
    clear: async () => {
      await database.sql.unsafe(kept.map((table) => `delete from ${table};`).join(" "));
      merchantOf.clear();
      clock.advance(Date.parse(now) - clock.now().getTime());
    },
    end: async () => {
      await app.stop();
      await database.close();
      await Promise.all([own.drop(), redis.stop()]);
    },
  };
}

/** Where the room keeps what it is told, and what it makes of it. */
const kept = (
  "events visits consents traffic_slots traffic_hours product_traffic_slots product_traffic_days product_traffic_blocks sold_orders sold_lines credited_parts " +
  "customers cohort_months returns parcels stock_outs sales_slots sales_hours product_sales_days products variants"
).split(" ");

/** An amount with 19 % on top, rounded down. */
const taxed = (net: bigint) => ({ net, tax: (net * 19n) / 100n, gross: net + (net * 19n) / 100n });
