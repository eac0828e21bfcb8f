import type { CloudEvent, DataOf, EventContract } from "@novatech/contracts/event";
import { newEvent } from "@novatech/contracts/event";
import { type MerchantRole, sameRole } from "@novatech/graphql/permissions";
import { anonymousViewer, type RoomRequest } from "@novatech/graphql/viewer";
import { createConsumer } from "@novatech/messaging/consumer";
import { outbox } from "@novatech/postgres/tables";
import { createTimerDriver } from "@novatech/postgres/timer-driver";
import { sha256Hex } from "@novatech/service/secrets";
import { createTestDatabase } from "@novatech/testkit/database";
import { fixedClock } from "@novatech/testkit/clock";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { asc } from "drizzle-orm";
import { type ExecutionResult, execute, parse, subscribe } from "graphql";
import { pino } from "pino";
import { wireRoom } from "../src/app.ts";
import type { OrdersConfig } from "../src/config.ts";
import { type QuoteAnswer, quoteAnswer } from "./quote-answer.ts";

/** The secret of the guest whose cart most quotes are. */
export const cartToken = "cart-token-of-a-guest";

/** A request, by default a guest's with the cart's token. */
export const request = (changes: Partial<RoomRequest> = {}): RoomRequest => ({
  requestId: "request-1",
  viewer: anonymousViewer,
  caller: null,
  cartToken,
  orderAccessToken: null,
  ...changes,
});

/** A logged-in user. */
export const userViewer = (
  userId: string,
  changes: {
    readonly scopes?: readonly string[];
    readonly merchantIds?: readonly string[];
    readonly merchantRoles?: Readonly<Record<string, MerchantRole>>;
  } = {},
): RoomRequest["viewer"] => ({
  kind: "user",
  userId,
  sessionId: `session-${userId}`,
  scopes: ["shopper"],
  merchantIds: [],
  merchantRoles: sameRole(changes.merchantIds ?? [], "OWNER"),
  ...changes,
});

/** The orders room with real PostgreSQL and Redis, whose events, timers and clock the test moves by hand. `changes`: to its configuration; `firstId` sets a second process's ids apart. */
export async function openRoom(changes: Partial<OrdersConfig> = {}, firstId = 1) {
  const [testDatabase, redis] = await Promise.all([createTestDatabase("orders"), startTestRedis()]);
  const clock = fixedClock("2026-01-05T09:00:00Z");
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ level: "error" }, { write: (line) => void logged.push(JSON.parse(line)) });
  const quotes = new Map<string, QuoteAnswer>();
  const emails = new Map<string, string>();
  const wired = await wireRoom(
    {
      databaseUrl: testDatabase.url,
      redisUrl: redis.url,
      poolSize: 6,
      orderAccessSecret: "a secret of at least thirty-two characters",
      checkoutDeadlineMs: 45_000,
      orderHoldTtlHours: 72,
      returnWindowDays: 30,
      returnShipDays: 30,
      compensationAlarmMs: 60_000,
      maxInFlight: 300,
      returnOrigins: ["https://shop.example"],
      fraud: { reviewAboveMinor: null, foreignBillingAboveMinor: null, maxOrdersPerHour: null },
      ...changes,
    },
    {
      clock,
      ids: sequentialIds(firstId),
      logger,
      callRoom: async <Data>(_room: unknown, call: { readonly variables?: Readonly<Record<string, unknown>> }) =>
        ({
          quoteForCheckout: quotes.get(String(call.variables?.["id"])) ?? null,
          verifiedEmail: emails.get(String(call.variables?.["userId"])) ?? null,
        }) as Data,
    },
  );
  const { database, schema } = wired;
  const consumer = createConsumer({
    room: "orders",
    database,
    transport: { subscribe: () => ({ stop: async () => {} }), requestReplay: async () => {} },
    clock,
    logger,
    handlers: wired.handlers,
  });
  const timers = createTimerDriver({ database, clock, logger, handlers: wired.timers });
  const versions = new Map<string, number>();

  const graph = async (source: string, asked = request(), variables: Record<string, unknown> = {}) => {
    const answer = await execute({
      schema,
      document: parse(source),
      contextValue: wired.contextFor(asked),
      variableValues: variables,
    });
    // Plain objects, as a client gets them.
    return JSON.parse(JSON.stringify(answer)) as { data: any; errors?: { message: string; extensions: any }[] }; // oxlint-disable-line typescript/no-explicit-any -- an answer has any form
  };
  return {
    ...wired,
    databaseUrl: testDatabase.url,
    clock,
    redis,
    quotes,
    /** Confirmed addresses of accounts, by the account's id, as users would tell them. */
    emails,
    /** What was logged as an error. */
    logged,
    timers,
    consumer,
    graph,
    /** Follows a subscription. */
    follow: async (source: string, variables: Record<string, unknown>, asked = request()) =>
      subscribe({ schema, document: parse(source), contextValue: wired.contextFor(asked), variableValues: variables }),
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
        id: `${aggregateId}-${version}`,
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
    /** What the room told others of an aggregate, in order. */
    told: async (aggregateId: string) => {
      const rows = await database.db.select().from(outbox).orderBy(asc(outbox.id));
      return rows
        .filter((row) => row.aggregateId === aggregateId)
        .map((row) => ({ type: row.type, data: row.payload }));
    },
    close: async () => {
      wired.stopStreams();
      await wired.close();
      await Promise.all([redis.stop(), testDatabase.drop()]);
    },
  };
}
export type RoomUnderTest = Awaited<ReturnType<typeof openRoom>>;

/** Puts a quote where the room asks for it. */
export const addQuote = (room: RoomUnderTest, changes: Partial<QuoteAnswer> = {}): QuoteAnswer => {
  const quote = quoteAnswer({ cartTokenHash: sha256Hex(cartToken), ...changes });
  room.quotes.set(quote.id, quote);
  return quote;
};

export const submitMutation = /* GraphQL */ `
  mutation Submit($input: CheckoutSubmitInput!) {
    checkoutSubmit(input: $input) {
      attempt {
        id
        status
        pollAfterMs
        failure {
          code
          message
        }
        order {
          id
          number
        }
      }
      orderAccessToken
      userErrors {
        __typename
        code
        message
        field
        ... on PriceChangedError {
          total {
            gross {
              minorUnits
            }
          }
          quote {
            id
          }
        }
        ... on CheckoutThrottledError {
          pollAfterMs
        }
        ... on QuoteExpiredError {
          expiredAt
        }
        ... on CartVersionConflictError {
          cart {
            id
          }
        }
      }
    }
  }
`;

/** A right input for a quote. */
export const submitInput = (quote: QuoteAnswer, changes: object = {}) => ({
  quoteId: quote.id,
  idempotencyKey: `key-of-the-shopper-${quote.id}`,
  expectedTotal: { minorUnits: quote.total.gross, currencyCode: quote.currencyCode },
  contact: { email: "ada@example.com", phone: "+49 30 1234567" },
  paymentMethodToken: "tok_sandbox_visa",
  ...changes,
});

/** The answer of an execution that must not be a stream. */
export const isAnswer = (answer: unknown): answer is ExecutionResult => !(Symbol.asyncIterator in (answer as object));
