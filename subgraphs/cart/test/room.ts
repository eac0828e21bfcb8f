import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { productPublishedV1, type ProductPublishedV1 } from "@novatech/contracts/catalog";
import { anonymousViewer, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import { createRedisStreams } from "@novatech/messaging/redis-streams";
import { RoomUnavailableError } from "@novatech/service/call-room";
import { createLogger } from "@novatech/service/logger";
import type { CallRoom } from "@novatech/service/room";
import { fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { execute, parse } from "graphql";
import { createApp } from "../src/app.ts";

/** A customer with a token. */
export const customer = (userId: string, scopes: readonly string[] = ["shopper"]): Viewer => ({
  kind: "user",
  userId,
  sessionId: `sess_${userId}`,
  scopes,
  merchantIds: [],
});

/** A product with one variant, as catalog would tell it. */
export const product = (
  name: string,
  changes: Partial<ProductPublishedV1> & { readonly variant?: Partial<ProductPublishedV1["variants"][number]> } = {},
): ProductPublishedV1 => {
  const { variant, ...rest } = changes;
  return {
    productId: `prod_${name}`,
    version: 1,
    merchantId: "mrch_a",
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
        variantId: `var_${name}`,
        sku: `SKU-${name}`,
        name: `The ${name}`,
        gtins: [],
        taxClass: "STANDARD",
        weightGrams: 500,
        prices: [
          { currency: "EUR", amountMinor: 1999n, taxIncluded: true },
          { currency: "USD", amountMinor: 1899n, taxIncluded: false },
        ],
        ...variant,
      },
    ],
    ...rest,
  };
};

type Answers = { catalog: (variables: never) => unknown; fulfillment: (variables: never) => unknown };

/** The cart room on a database and a Redis of its own, with stand-ins that answer for catalog and fulfillment. */
export async function startRoom() {
  const [testDatabase, redis] = await Promise.all([createTestDatabase("cart"), startTestRedis()]);
  const clock = fixedClock("2026-01-05T09:00:00Z");
  const logger = createLogger({ name: "cart", level: "silent" });
  const sold = new Map<string, ProductPublishedV1>();
  const versions = new Map<string, number>();
  const calls: string[] = [];
  const answers: Answers = {
    catalog: ({ variantIds, currency }: { variantIds: string[]; currency: string }) => ({
      variantsForQuote: [...sold.values()].flatMap((one) =>
        one.variants
          .filter((variant) => variantIds.includes(variant.variantId))
          .map((variant) => {
            const price = variant.prices.find((held) => held.currency === currency);
            return {
              variantId: variant.variantId,
              sku: variant.sku,
              name: variant.name,
              taxClass: variant.taxClass,
              weightGrams: variant.weightGrams,
              productId: one.productId,
              merchantId: one.merchantId,
              unitPriceMinor: price?.amountMinor.toString() ?? null,
              taxIncluded: price?.taxIncluded ?? false,
            };
          }),
      ),
    }),
    fulfillment: ({ countryCode, parcels }: { countryCode: string; parcels: { merchantId: string }[] }) => ({
      deliveryRatesForQuote:
        countryCode === "AQ"
          ? []
          : [
              { id: "standard", each: 499, name: "Standard (2 to 4 days)" },
              { id: "express", each: 1299, name: "Express (1 day)" },
              // A store, where everything is of its merchant.
              ...(parcels.every(({ merchantId }) => merchantId === "mrch_a")
                ? [{ id: "pickup:wh_1", each: 0, name: "Pick up in Berlin", pickUpWarehouseId: "wh_1" }]
                : []),
            ].map(({ id, each, name, ...more }) => ({
              ...more,
              optionId: id,
              name,
              carrier: "Swift",
              amountMinor: String(each * parcels.length),
              minDays: 1,
              maxDays: 4,
              shares: parcels.map(({ merchantId }) => ({ merchantId, amountMinor: String(each) })),
            })),
    }),
  };
  const callRoom: CallRoom = async (name, { variables }) => {
    calls.push(name);
    if (name !== "catalog" && name !== "fulfillment") throw new RoomUnavailableError(name, "cart must not ask it");
    return answers[name](variables as never) as never;
  };
  const config = { databaseUrl: testDatabase.url, redisUrl: redis.url, poolSize: 4 };
  const app = await createApp(config, { clock, ids: sequentialIds(), logger, callRoom });
  await app.start();
  const transport = createRedisStreams({ redisUrl: redis.url, logger });

  /** Executes an operation; answers `data` and `errors` as the graph gives them. */
  async function ask(query: string, variables: object = {}, request: Partial<RoomRequest> = {}) {
    const contextValue = app.contextFor({
      requestId: "test",
      viewer: anonymousViewer,
      caller: null,
      cartToken: null,
      orderAccessToken: null,
      ...request,
    });
    const document = parse(query);
    const answer = await execute({ schema: app.schema, document, variableValues: { ...variables }, contextValue });
    // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
    return { data: answer.data as any, errors: answer.errors };
  }

  /** An event as its room would send it, with the aggregate's next version. */
  function eventOf<Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
  ): CloudEvent {
    const made = newEvent(contract, { aggregateId, occurredAt: clock.now(), data });
    const key = `${made.topic} ${aggregateId}`;
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    return {
      specversion: "1.0",
      id: `${aggregateId}-${version}`,
      source: "/test",
      type: made.type,
      subject: aggregateId,
      time: made.occurredAt.toISOString(),
      datacontenttype: "application/json",
      aggregateversion: version,
      topic: made.topic,
      causationid: null,
      data: made.data,
    };
  }

  /** Sends an event (as often as said) and waits until the room has handled it. */
  async function tell(event: CloudEvent, times = 1) {
    for (let time = 0; time < times; time += 1) await transport.publish([event]);
    await until(async () => {
      const [row] = await app.database.db.execute<{ last_version: number }>(
        sql`select last_version from inbox_heads where topic = ${event.topic} and aggregate_id = ${event.subject}`,
      );
      return (row?.last_version ?? 0) >= event.aggregateversion;
    });
  }

  /** Puts a product up for sale, for the room's price list and for the stand-in of catalog. */
  async function sell(one: ProductPublishedV1) {
    sold.set(one.productId, one);
    await tell(eventOf(productPublishedV1, one.productId, one));
  }

  return {
    app,
    databaseUrl: testDatabase.url,
    ask,
    clock,
    calls,
    answers,
    sold,
    eventOf,
    tell,
    sell,
    /** A guest's cart: its token and the mutation's answer. */
    guestCart: async (lines: readonly { variantId: string; quantity: number }[] = [], currency = "EUR") => {
      const { data } = await ask(
        `mutation ($input: CartCreateInput!) { cartCreate(input: $input) { cartToken cart { id version } userErrors { code } } }`,
        { input: { currency, lines } },
      );
      return { cartToken: data.cartCreate.cartToken as string, cart: data.cartCreate.cart };
    },
    stop: async () => {
      await app.stop();
      await transport.close();
      await Promise.all([testDatabase.drop(), redis.stop()]);
    },
  };
}

/** A running room of a test. */
export type TestRoom = Awaited<ReturnType<typeof startRoom>>;

/** An address a carrier goes to. */
export const berlin = {
  recipient: "Ada Lovelace",
  line1: "Unter den Linden 1",
  city: "Berlin",
  postalCode: "10117",
  countryCode: "DE",
};
