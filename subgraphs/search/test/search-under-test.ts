import {
  priceChangedV1,
  productPublishedV1,
  type ProductPublishedV1,
  productUnpublishedV1,
  reviewSummaryChangedV1,
} from "@novatech/contracts/catalog";
import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import type { CloudEvent } from "@novatech/contracts/event";
import { type NewEvent, newEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import { createLogger } from "@novatech/service/logger";
import { fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { graphql } from "graphql";
import { createApp, type SearchApp } from "../src/app.ts";
import type { SearchConfig } from "../src/config.ts";

/** What a search answers; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** Beside the query. */
export type SearchVariables = {
  readonly first?: number;
  readonly after?: string | null;
  readonly filters?: Record<string, unknown>;
  readonly sort?: string;
  readonly currency?: string;
};

/** Somebody who works for the shop. */
export const staff: Viewer = {
  kind: "user",
  userId: "user_1",
  sessionId: "session_1",
  scopes: staffScopes,
  merchantIds: [],
};

/** Search with a real database, and how to feed and ask it. */
export type SearchUnderTest = {
  readonly app: SearchApp;
  readonly redisUrl: string;
  /** Asks `search` for all it can say. */
  readonly ask: (query: string, more?: SearchVariables) => Promise<Answer>;
  /** Runs an operation; anonymous unless said otherwise. */
  readonly run: (source: string, variables?: Record<string, unknown>, viewer?: Viewer) => Promise<Answer>;
  /** The ids found, best first. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** Has the room's own handlers react to events, as the consumer would. */
  readonly hear: (...events: readonly NewEvent[]) => Promise<void>;
  /** The same for an event that is the aggregate's n-th; `hear` counts by itself. */
  readonly hearAs: (version: number, event: NewEvent) => Promise<void>;
  /** What was said beside answers so far, by code. */
  readonly notices: string[];
  readonly end: () => Promise<void>;
};

const searching = /* GraphQL */ `
  query (
    $query: String
    $first: Int!
    $after: String
    $filters: ProductSearchFilters
    $sort: ProductSearchSort
    $currency: CurrencyCode
  ) {
    search(query: $query, first: $first, after: $after, filters: $filters, sort: $sort, currency: $currency) {
      edges {
        cursor
        node {
          id
        }
        highlights {
          field
          pieces {
            text
            isMatch
          }
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
      totalCountIsExact
      facets {
        key
        name
        kind
        isExact
        values {
          value
          label
          count
          isSelected
        }
        range {
          min
          max
          unit
        }
      }
      didYouMean {
        query
        isApplied
      }
      understood {
        brands
        categories {
          id
        }
        measures
        synonyms
      }
      help {
        countWithoutFilters
        shorterQuery
        queries
        categories {
          id
        }
      }
    }
  }
`;

/**
 * Starts search without eventing, over PostgreSQL alone or over an Elasticsearch as well. A test that starts what runs in the background gives
 * it a clock that goes.
 */
export async function startSearch(
  elasticsearch: SearchConfig["elasticsearch"] = null,
  clock: Clock = fixedClock("2026-03-01T09:00:00Z"),
): Promise<SearchUnderTest> {
  const [database, redis] = await Promise.all([createTestDatabase("search"), startTestRedis()]);
  const app = await createApp(
    { databaseUrl: database.url, redisUrl: redis.url, poolSize: 4, elasticsearch },
    {
      clock,
      ids: sequentialIds(),
      logger: createLogger({ name: "search", level: "silent" }),
      callRoom: () => Promise.reject(new Error("search asks no room")),
    },
  );
  const notices: string[] = [];
  const run: SearchUnderTest["run"] = async (
    source,
    variableValues = {},
    viewer = { kind: "anonymous", scopes: [] },
  ) => {
    const contextValue = app.contextFor({
      requestId: "request_1",
      viewer,
      caller: null,
      cartToken: null,
      orderAccessToken: null,
      notice: ({ code }) => notices.push(code),
    });
    const result = await graphql({ schema: app.schema, source, variableValues, contextValue });
    const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions["code"] }));
    return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
  };
  const ask: SearchUnderTest["ask"] = (query, { first = 10, ...more } = {}) =>
    run(searching, { query, first, ...more });
  const heard = new Map<string, number>();
  const hearAs: SearchUnderTest["hearAs"] = (version, event) =>
    app.database.transaction(async (tx) => {
      for (const handler of app.handlers)
        if (handler.type === event.type) await handler.handle(tx, toCloudEvent(event, version));
    });
  return {
    app,
    redisUrl: redis.url,
    ask,
    run,
    notices,
    find: async (query) => {
      const { data, errors } = await ask(query, { first: 100 });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data.search.nodes.map(({ id }: { id: string }) => id);
    },
    hear: async (...events) => {
      for (const event of events) {
        const aggregate = `${event.topic} ${event.aggregateId}`;
        heard.set(aggregate, (heard.get(aggregate) ?? 0) + 1);
        await hearAs(heard.get(aggregate) ?? 1, event);
      }
      await app.columns.look();
    },
    hearAs,
    end: async () => {
      await app.stop();
      await Promise.all([database.drop(), redis.stop()]);
    },
  };
}

/** An event as it comes over the wire; the version is 1 unless said otherwise. */
const toCloudEvent = (event: NewEvent, version = 1): CloudEvent => ({
  specversion: "1.0",
  id: "event_1",
  source: "/catalog",
  datacontenttype: "application/json",
  type: event.type,
  topic: event.topic,
  subject: event.aggregateId,
  data: event.data,
  time: event.occurredAt.toISOString(),
  aggregateversion: version,
  causationid: null,
});

const at = new Date("2026-03-01T08:00:00Z");

/** A specification in words, or counted. */
export const specification = (
  key: string,
  name: string,
  value: string,
  number: number | null = null,
  unit: string | null = null,
) => ({
  key,
  name,
  value,
  kind: number === null ? ("TEXT" as const) : ("NUMBER" as const),
  number,
  unit,
});

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

/** The event that none of a product's only variant is left, or that there are some again. */
export const stocked = (number: number, isAvailable: boolean): NewEvent =>
  newEvent(isAvailable ? stockBackInV1 : stockOutV1, {
    aggregateId: `var_${number}`,
    occurredAt: at,
    data: { variantId: `var_${number}`, merchantId: "merch_1", available: isAvailable ? 5 : 0 },
  });

/** The event that a product is rated so. */
export const rated = (number: number, version: number, averageRating: number | null, reviewCount: number): NewEvent =>
  newEvent(reviewSummaryChangedV1, {
    aggregateId: productId(number),
    occurredAt: at,
    data: { productId: productId(number), version, averageRating, reviewCount },
  });

/** The event that a product's only variant costs so much. */
export const repriced = (number: number, version: number, amountMinor: bigint, currency = "EUR"): NewEvent =>
  newEvent(priceChangedV1, {
    aggregateId: productId(number),
    occurredAt: at,
    data: {
      productId: productId(number),
      version,
      variantId: `var_${number}`,
      price: { currency, amountMinor, taxIncluded: true },
    },
  });
