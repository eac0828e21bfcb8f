import { type CloudEvent, type DataOf, type EventContract, newEvent } from "@novatech/contracts/event";
import { shipmentDeliveredV1 } from "@novatech/contracts/fulfillment";
import { type MerchantRole, sameRole, staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { systemClock } from "@novatech/kernel/clock";
import { connect, type Database } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import type { CallRoom } from "@novatech/service/room";
import type { FixedClock } from "@novatech/testkit/clock";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { graphql } from "graphql";
import { createApp, type NotificationsApp } from "../src/app.ts";
import type { PeopleConfig } from "../src/config-people.ts";
import type { NotificationsConfig } from "../src/config.ts";
import type { Writer } from "../src/use-cases/ports-notices.ts";

/** An answer; `data` is `any` so that a test reads it by plain paths. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { readonly data: any; readonly errors: readonly { message: string; code: unknown }[] };

/** The room with a database of its own. Events reach its handlers as the consumer hands them over. */
export type RoomUnderTest = {
  readonly app: NotificationsApp;
  readonly database: Database;
  /** Moves with the machine's clock, and by what a test says; the loop looks again at once. */
  readonly clock: FixedClock;
  readonly ask: (query: string, variables: object, viewer: Viewer) => Promise<Answer>;
  readonly hear: <Contract extends EventContract>(
    contract: Contract,
    aggregateId: string,
    data: DataOf<Contract>,
    eventId?: string,
  ) => Promise<void>;
  /** A parcel of a merchant arrives; its id is `name`. */
  readonly parcel: (merchantId: string, name: string) => Promise<void>;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly end: () => Promise<void>;
};

/** Recent by whatever a test makes of the clock. */
const justNow = new Date("2999-01-01T00:00:00Z");

/** A member of merchants, in one role. */
export const member = (merchantIds: readonly string[], role: MerchantRole = "OWNER"): Viewer => ({
  kind: "user",
  userId: "user_member",
  sessionId: "session_1",
  authenticatedAt: justNow,
  scopes: ["shopper", "merchant"],
  merchantIds,
  merchantRoles: sameRole(merchantIds, role),
});
/** A partner's program, as the gateway tells of it. */
export const partner = (id: string, ...merchantIds: readonly string[]): Viewer => ({
  kind: "user",
  userId: `partner:${id}`,
  sessionId: `partner:${id}`,
  scopes: ["partner"],
  merchantIds,
});
/** Somebody who works here and may do everything. */
export const staff: Viewer = {
  kind: "user",
  userId: "user_staff",
  sessionId: "session_2",
  authenticatedAt: justNow,
  scopes: ["shopper", ...staffScopes],
  merchantIds: [],
};
/** Somebody who only shops. */
export const shopper: Viewer = {
  kind: "user",
  userId: "user_shopper",
  sessionId: "session_3",
  authenticatedAt: justNow,
  scopes: ["shopper"],
  merchantIds: [],
};

/** Seals what signs. */
export const testSecret = "a secret of at least thirty-two characters";

/** What other rooms say of people: accounts by id, guests' orders by id, merchants by id. Who is not there is gone. */
export type KnownPeople = {
  readonly accounts: Map<
    string,
    { email: string; isEmailVerified: boolean; displayName: string | null; language: string }
  >;
  readonly contacts: Map<
    string,
    { email: string; customerId: string | null; accessToken: string | null; countryCode: string | null }
  >;
  readonly merchants: Map<string, { name: string; ownerIds: string[] }>;
  /** Whether users and orders do not answer just now. */
  isAway?: boolean;
};

/** Nobody yet. */
export const nobody = (): KnownPeople => ({ accounts: new Map(), contacts: new Map(), merchants: new Map() });

/** How telling people is configured for tests: letters into a folder, which nothing is written to before somebody is told. */
const testPeople: PeopleConfig = {
  mailFrom: "NovaTech <shop@shop.example>",
  smtpUrls: [],
  mailFolder: "/nowhere",
  smsRegions: [],
  smsSenderId: "NovaTech",
  isTrial: true,
  vapid: null,
  vapidContact: "mailto:shop@shop.example",
  timeZone: "Europe/Berlin",
  webUrl: "https://shop.example",
  publicUrl: "https://shop.example",
  concurrency: 8,
};

const away: CallRoom = (room) => Promise.reject(new Error(`${room} is away`));

/** Answers what the room asks others. */
const answersOf =
  (known: KnownPeople): CallRoom =>
  async (room, { variables = {} }) => {
    if (known.isAway) throw new Error(`${room} is away`);
    const { accounts, contacts, merchants } = known;
    const answer =
      room === "users"
        ? {
            accountForLetter: accounts.get(String(variables["userId"])) ?? null,
            merchantForLetter: merchants.get(String(variables["merchantId"])) ?? null,
          }
        : { contactForLetter: contacts.get(String(variables["orderId"])) ?? null };
    return answer as never;
  };

/** Starts the room, its loops included. */
export async function startRoom(
  more: Partial<NotificationsConfig["webhooks"]> &
    Pick<Parameters<typeof createApp>[0], "resolveName"> & {
      /** Whether its loops run from the beginning; else `app.start()` begins them. Default true. */
      readonly isRunning?: boolean;
      readonly people?: Partial<PeopleConfig>;
      readonly write?: Writer;
      /** What users and orders say. Default: nobody is known. */
      readonly known?: KnownPeople;
      /** What catalog and inventory say of things. Default: they are away. */
      readonly things?: CallRoom;
    } = {},
): Promise<RoomUnderTest> {
  const [own, redis] = await Promise.all([createTestDatabase("notifications"), startTestRedis()]);
  let ahead = 0;
  const now = (): Date => new Date(systemClock.now().getTime() + ahead);
  const { resolveName, isRunning = true, people, write, known = nobody(), things = away, ...webhooks } = more;
  const peoples = answersOf(known);
  const app = await createApp(
    {
      databaseUrl: own.url,
      redisUrl: redis.url,
      poolSize: 8,
      sealingSecret: testSecret,
      webhooks: { allowsLoopback: true, timeoutMs: 2000, concurrency: 16, perEndpoint: 4, ...webhooks },
      people: { ...testPeople, ...people },
      ...(resolveName && { resolveName }),
      ...(write && { write }),
    },
    {
      clock: { now },
      ids: sequentialIds(),
      logger: createLogger({ name: "notifications", level: "silent" }),
      callRoom: (other, call) =>
        other === "catalog" || other === "inventory" ? things(other, call) : peoples(other, call),
    },
  );
  if (isRunning) await app.start();
  const database = connect({ url: own.url, poolSize: 4, applicationName: "test" });
  let events = 0;

  const hear: RoomUnderTest["hear"] = async (contract, aggregateId, data, eventId) => {
    events += 1;
    const event: CloudEvent = {
      specversion: "1.0",
      id: eventId ?? `event_${events}`,
      source: "/test",
      datacontenttype: "application/json",
      type: contract.type,
      topic: contract.topic,
      subject: aggregateId,
      data: newEvent(contract, { aggregateId, occurredAt: now(), data }).data,
      time: now().toISOString(),
      aggregateversion: 1,
      causationid: null,
    };
    await app.react(event);
  };
  return {
    app,
    database,
    clock: {
      now,
      advance: (milliseconds) => {
        ahead += milliseconds;
        void database.sql`
          select pg_notify('novatech_webhooks', ''), pg_notify('novatech_letters', ''), pg_notify('novatech_timers', '0')`.catch(
          () => {},
        );
      },
    },
    hear,
    parcel: (merchantId, name) =>
      hear(shipmentDeliveredV1, name, {
        shipmentId: name,
        orderId: `order_of_${name}`,
        merchantOrderId: `mo_of_${name}`,
        merchantId,
        warehouseId: "wh_1",
        cause: "ORDER",
        replacementId: null,
        isPickUp: false,
        lines: [{ lineId: "line_1", variantId: "var_1", quantity: 1 }],
        carrier: "carrier",
        trackingNumber: "1Z",
        happenedAt: now(),
        location: "Leipzig DE",
      }),
    databaseUrl: own.url,
    redisUrl: redis.url,
    ask: async (source, variableValues, viewer) => {
      const contextValue = app.contextFor({
        requestId: "request_1",
        viewer,
        caller: null,
        cartToken: null,
        orderAccessToken: null,
      });
      const result = await graphql({ schema: app.schema, source, variableValues: { ...variableValues }, contextValue });
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
