import { productPublishedV1, productUnpublishedV1, type ProductPublishedV1 } from "@novatech/contracts/catalog";
import type { CloudEvent } from "@novatech/contracts/event";
import { type NewEvent, newEvent } from "@novatech/contracts/event";
import { createLogger } from "@novatech/service/logger";
import { fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { createApp, type SearchApp } from "../src/app.ts";

/** What a search answers; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** Search with a real database, and how to feed and ask it. */
export type SearchUnderTest = {
  readonly app: SearchApp;
  readonly redisUrl: string;
  readonly ask: (query: string, more?: { first?: number; after?: string | null }) => Promise<Answer>;
  /** The ids found, best first. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** Has the room's own handlers react to events, as the consumer would. */
  readonly hear: (...events: readonly NewEvent[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

const searching = /* GraphQL */ `
  query ($query: String!, $first: Int!, $after: String) {
    search(query: $query, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
        }
      }
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`;

/** Starts search without eventing. */
export async function startSearch(): Promise<SearchUnderTest> {
  const [database, redis] = await Promise.all([createTestDatabase("search"), startTestRedis()]);
  const app = await createApp(
    { databaseUrl: database.url, redisUrl: redis.url, poolSize: 4 },
    {
      clock: fixedClock("2026-03-01T09:00:00Z"),
      ids: sequentialIds(),
      logger: createLogger({ name: "search", level: "silent" }),
      callRoom: () => Promise.reject(new Error("search asks no room")),
    },
  );
  const ask: SearchUnderTest["ask"] = async (query, { first = 10, after = null } = {}) => {
    const contextValue = app.contextFor({
      requestId: "request_1",
      viewer: { kind: "anonymous", scopes: [] },
      caller: null,
      cartToken: null,
      orderAccessToken: null,
    });
    const variableValues = { query, first, after };
    const result = await graphql({ schema: app.schema, source: searching, variableValues, contextValue });
    const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
    return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
  };
  return {
    app,
    redisUrl: redis.url,
    ask,
    find: async (query) => {
      const { data, errors } = await ask(query, { first: 100 });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data.search.nodes.map(({ id }: { id: string }) => id);
    },
    hear: async (...events) => {
      for (const event of events)
        await app.database.transaction(async (tx) => {
          for (const handler of app.handlers)
            if (handler.type === event.type) await handler.handle(tx, toCloudEvent(event));
        });
    },
    end: async () => {
      await app.stop();
      await Promise.all([database.drop(), redis.stop()]);
    },
  };
}

const toCloudEvent = (event: NewEvent): CloudEvent => ({
  specversion: "1.0",
  id: "event_1",
  source: "/catalog",
  datacontenttype: "application/json",
  type: event.type,
  topic: event.topic,
  subject: event.aggregateId,
  data: event.data,
  time: event.occurredAt.toISOString(),
  aggregateversion: 1,
  causationid: null,
});

const at = new Date("2026-03-01T08:00:00Z");

/** A product's id, the same for the same number. */
export const productId = (number: number): string => `prod_${String(number).padStart(26, "0")}`;

/** The event that a product is shown. */
export function published(number: number, name: string, more: Partial<ProductPublishedV1> = {}): NewEvent {
  const id = productId(number);
  const variant = { variantId: `var_${number}`, sku: `SKU-${number}`, name, gtins: [], prices: [] };
  return newEvent(productPublishedV1, {
    aggregateId: id,
    occurredAt: at,
    data: {
      productId: id,
      version: 1,
      merchantId: "merch_1",
      slug: `product-${number}`,
      name,
      description: null,
      model: null,
      brand: null,
      categoryPath: [],
      categoryIds: [],
      specifications: [],
      variants: [{ ...variant, taxClass: "STANDARD", weightGrams: 100 }],
      ...more,
    },
  });
}

/** The event that a product is shown no more. */
export const unpublished = (number: number, version: number): NewEvent =>
  newEvent(productUnpublishedV1, {
    aggregateId: productId(number),
    occurredAt: at,
    data: { productId: productId(number), version, variantIds: [`var_${number}`] },
  });
