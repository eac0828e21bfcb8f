import { stockOutV1 } from "@novatech/contracts/inventory";
import { until } from "@novatech/testkit/wait";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accepted, logOf, refusal } from "./operations.ts";
import { type Received, type Receiver, startReceiver, withStatus } from "./receiver.ts";
import { type Answer, member, type RoomUnderTest, startRoom } from "./room-under-test.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let room: RoomUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  [room, receiver] = await Promise.all([startRoom(), startReceiver()]);
});
afterAll(() => Promise.all([room.end(), receiver.stop()]));

let merchants = 0;

/** A merchant of its own with an endpoint at `/<its id>`, told of parcels that arrive. */
async function somebody(more: object = {}) {
  merchants += 1;
  const merchantId = `merch_${merchants}`;
  const owner = member([merchantId]);
  const path = `/${merchantId}`;
  const kinds = ["SHIPMENT_DELIVERED", "WEBHOOK_ENDPOINT_DISABLED"];
  const made = await accepted(room, owner, "create", { merchantId, url: receiver.url + path, kinds, ...more });
  const id = made.endpoint.id as string;
  return {
    merchantId,
    owner,
    path,
    endpointId: id,
    secret: made.secret as string,
    log: async () => (await logOf(room, owner, id)).log,
    seen: () => receiver.of(path),
    come: (count: number) => until(() => receiver.of(path), { done: (all) => all.length >= count }),
    settled: (status: string, count = 1) =>
      until(async () => (await logOf(room, owner, id)).log, {
        done: (log: Answer["data"][]) => log.filter((one) => one.status === status).length >= count,
      }),
  };
}

const verify = ({ headers, body }: Received, secret: string): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

const signaturesOf = ({ headers }: Received): string[] => String(headers["webhook-signature"]).split(" ");

/** The signature a message must have; not verified, since the room's clock is ahead of the machine's. */
const signed = ({ headers, body }: Received, secret: string): string =>
  new Webhook(secret).sign(String(headers["webhook-id"]), new Date(Number(headers["webhook-timestamp"]) * 1000), body);

test("a merchant is told of its own parcels, in thin and signed messages, and of nobody else's", async () => {
  const [one, other] = [await somebody(), await somebody()];
  await room.parcel(one.merchantId, "ship_1");
  const [received] = await one.come(1);
  expect(verify(received as Received, one.secret)).toEqual({
    type: "shipment.delivered",
    timestamp: expect.stringMatching(/^\d{4}-/),
    data: {
      merchantId: one.merchantId,
      subject: { type: "Shipment", id: "ship_1" },
      related: [
        { type: "MerchantOrder", id: "mo_of_ship_1" },
        { type: "Order", id: "order_of_ship_1" },
      ],
      api: { field: "shipment", arguments: { id: "ship_1" } },
    },
  });
  expect(received?.headers).toMatchObject({ "content-type": "application/json", "user-agent": "NovaTech-Webhooks/1" });
  expect(() => verify(received as Received, other.secret)).toThrow(/No matching signature/);
  const [delivery] = await one.settled("DELIVERED");
  expect(delivery).toMatchObject({
    messageId: received?.headers["webhook-id"],
    kind: "SHIPMENT_DELIVERED",
    attemptCount: 1,
  });
  expect(delivery.payload).toBe(received?.body);
  expect(other.seen()).toEqual([]);
});

test("an event that comes twice is one message", async () => {
  const one = await somebody();
  await room.parcel(one.merchantId, "ship_2");
  const again = { merchantId: one.merchantId, variantId: "var_1", available: 0 };
  await accepted(room, one.owner, "update", { endpointId: one.endpointId, kinds: ["STOCK_OUT"] });
  await room.hear(stockOutV1, "var_1", again, "event_twice");
  await room.hear(stockOutV1, "var_1", again, "event_twice");
  await one.settled("DELIVERED", 2);
  expect((await one.log()).map(({ kind }: { kind: string }) => kind)).toEqual(["STOCK_OUT", "SHIPMENT_DELIVERED"]);
});

test("what fails is sent again with the same id, later each time, until it is taken", async () => {
  const one = await somebody();
  receiver.answer(one.path, withStatus(500, "no room here"));
  await room.parcel(one.merchantId, "ship_3");
  await one.come(1);
  let [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(delivery).toMatchObject({
    status: "PENDING",
    attempts: [{ outcome: "REFUSED", responseCode: 500, excerpt: "no room here" }],
  });
  const waitMs = Date.parse(delivery.nextAttemptAt) - room.clock.now().getTime();
  expect(waitMs).toBeGreaterThan(0);
  expect(waitMs).toBeLessThanOrEqual(5500);
  room.clock.advance(6000);
  await one.come(2);
  [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === 2 });
  expect(Date.parse(delivery.nextAttemptAt) - room.clock.now().getTime()).toBeGreaterThan(4 * minute);
  receiver.answer(one.path, withStatus(200, "thanks"));
  room.clock.advance(6 * minute);
  await one.settled("DELIVERED");
  expect(new Set(one.seen().map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect((await logOf(room, one.owner, one.endpointId)).failingSince).toBeNull();
});

test("an endpoint may ask for a later time", async () => {
  const one = await somebody();
  receiver.answer(one.path, withStatus(503, "", { "retry-after": "3600" }));
  await room.parcel(one.merchantId, "ship_4");
  const [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(Date.parse(delivery.nextAttemptAt) - room.clock.now().getTime()).toBeGreaterThan(59 * minute);
});

test("redirects are not followed", async () => {
  const one = await somebody();
  receiver.answer(one.path, withStatus(302, "", { location: `${receiver.url}/elsewhere` }));
  await room.parcel(one.merchantId, "ship_5");
  const [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(delivery.attempts).toMatchObject([{ outcome: "REFUSED", responseCode: 302 }]);
  expect(receiver.of("/elsewhere")).toEqual([]);
});

test("an endpoint that hangs is left after the time limit, one that breaks the connection is unreachable", async () => {
  const [hangs, breaks] = [await somebody(), await somebody()];
  receiver.answer(hangs.path, () => {});
  receiver.answer(breaks.path, (response) => void response.destroy());
  await Promise.all([room.parcel(hangs.merchantId, "ship_6"), room.parcel(breaks.merchantId, "ship_7")]);
  const [hung] = await until(hangs.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(hung.attempts).toMatchObject([{ outcome: "TIMED_OUT", responseCode: null, excerpt: "no answer within 2 s" }]);
  const [broke] = await until(breaks.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(broke.attempts).toMatchObject([{ outcome: "UNREACHABLE", responseCode: null }]);
});

test("an answer is read to its bound only, and nothing in it breaks the log", async () => {
  const one = await somebody();
  receiver.answer(one.path, (response) => {
    // Never ends: the rest is not waited for.
    response.writeHead(200, { "content-type": "text/plain" });
    response.write(`a\u0000b${"x".repeat(64 * 1024)}`);
  });
  await room.parcel(one.merchantId, "ship_8");
  const [delivery] = await one.settled("DELIVERED");
  expect(delivery.attempts[0].excerpt).toBe(`a\ufffdb${"x".repeat(997)}`);
});

test("410 ends an endpoint: what waits is skipped, its owner's other endpoint and the house are told", async () => {
  const one = await somebody();
  const second = `${one.path}/second`;
  await accepted(room, one.owner, "create", {
    merchantId: one.merchantId,
    url: receiver.url + second,
    kinds: ["WEBHOOK_ENDPOINT_DISABLED"],
  });
  receiver.answer(one.path, withStatus(500));
  await room.parcel(one.merchantId, "ship_9");
  await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  receiver.answer(one.path, withStatus(410));
  await room.parcel(one.merchantId, "ship_10");
  await one.settled("FAILED");
  expect(await logOf(room, one.owner, one.endpointId)).toMatchObject({ isEnabled: false, disabledReason: "GONE" });
  expect((await one.log()).map(({ status }: { status: string }) => status)).toEqual(["FAILED", "SKIPPED"]);
  const [told] = await until(() => receiver.of(second), { done: (all) => all.length === 1 });
  expect(JSON.parse(told?.body ?? "")).toMatchObject({
    type: "webhook.endpoint_disabled",
    data: { subject: { type: "WebhookEndpoint", id: one.endpointId } },
  });
  const events = await room.database.sql`select type, payload from outbox where aggregate_id = ${one.endpointId}`;
  expect(events).toMatchObject([{ type: "webhook.endpoint_disabled.v1" }]);

  // What happens meanwhile is kept, and sent when it is wanted again.
  await room.parcel(one.merchantId, "ship_11");
  expect((await one.log()).map(({ status }: { status: string }) => status)).toEqual(["SKIPPED", "FAILED", "SKIPPED"]);
  const range = { endpointId: one.endpointId, from: new Date(room.clock.now().getTime() - hour).toISOString() };
  expect(await refusal(room, one.owner, "replayAll", range)).toMatchObject({ code: "WEBHOOK_ENDPOINT_DISABLED" });
  receiver.answer(one.path, withStatus(204));
  await accepted(room, one.owner, "update", { endpointId: one.endpointId, isEnabled: true });
  expect((await accepted(room, one.owner, "replayAll", range)).replayedCount).toBe(3);
  await one.settled("DELIVERED", 3);
});

test("an endpoint that takes nothing for five days is disabled", async () => {
  const one = await somebody();
  receiver.answer(one.path, withStatus(500));
  await room.parcel(one.merchantId, "ship_12");
  await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  const began = (await logOf(room, one.owner, one.endpointId)).failingSince;
  expect(began).not.toBeNull();
  room.clock.advance(5 * day + hour);
  await until(() => logOf(room, one.owner, one.endpointId), {
    done: ({ disabledReason }) => disabledReason === "FAILING",
  });
});

test("a message is given up after ten tries in three days", async () => {
  const one = await somebody();
  receiver.answer(one.path, withStatus(500));
  const from = room.clock.now().getTime();
  await room.parcel(one.merchantId, "ship_13");
  for (let tries = 1; tries < 10; tries += 1) {
    const [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === tries });
    room.clock.advance(Date.parse(delivery.nextAttemptAt) - room.clock.now().getTime() + 1);
  }
  const [delivery] = await one.settled("FAILED");
  expect(delivery).toMatchObject({ attemptCount: 10, nextAttemptAt: null });
  const days = (room.clock.now().getTime() - from) / day;
  expect([days > 2.5, days < 3.2]).toEqual([true, true]);

  // Sent again, it has three days again.
  receiver.answer(one.path, withStatus(204));
  await accepted(room, one.owner, "replay", { deliveryId: delivery.id });
  const [again] = await one.settled("DELIVERED");
  expect(again).toMatchObject({ messageId: delivery.messageId, attemptCount: 11 });
});

test("for a day after a change of secrets both sign, then the new one alone; the old one may end at once", async () => {
  const one = await somebody();
  const { secret: second } = await accepted(room, one.owner, "rotate", { endpointId: one.endpointId });
  await room.parcel(one.merchantId, "ship_14");
  const [both] = await one.come(1);
  expect(both && signaturesOf(both)).toEqual([second, one.secret].map((secret) => signed(both as Received, secret)));
  room.clock.advance(day + minute);
  await room.parcel(one.merchantId, "ship_15");
  const alone = (await one.come(2))[1] as Received;
  expect(signaturesOf(alone)).toEqual([signed(alone, second)]);
  const { secret: third } = await accepted(room, one.owner, "rotate", { endpointId: one.endpointId, endsOldNow: true });
  await room.parcel(one.merchantId, "ship_16");
  const last = (await one.come(3))[2] as Received;
  expect(signaturesOf(last)).toEqual([signed(last, third)]);
});

test("a secret that does not open holds up nobody else, and is said", async () => {
  const [one, other] = [await somebody(), await somebody()];
  await room.database.sql`update endpoint_secrets set sealed = 'v1.a.b.c' where endpoint_id = ${one.endpointId}`;
  await room.parcel(one.merchantId, "ship_40");
  await room.parcel(other.merchantId, "ship_41");
  await other.settled("DELIVERED");
  const [delivery] = await until(one.log, { done: ([first]) => first?.attemptCount === 1 });
  expect(delivery.attempts[0].excerpt).toMatch(/cannot open this endpoint's secret/);
  expect(one.seen()).toEqual([]);
  await accepted(room, one.owner, "rotate", { endpointId: one.endpointId });
  room.clock.advance(6000);
  await one.settled("DELIVERED");
});

test("a test is sent like anything else, ten times a minute", async () => {
  const one = await somebody();
  for (let count = 0; count < 10; count += 1)
    expect((await accepted(room, one.owner, "test", { endpointId: one.endpointId })).delivery.kind).toBeNull();
  expect(await refusal(room, one.owner, "test", { endpointId: one.endpointId })).toMatchObject({
    code: "WEBHOOK_LIMIT_REACHED",
  });
  await one.settled("DELIVERED", 10);
  expect(JSON.parse(one.seen()[0]?.body ?? "")).toMatchObject({ type: "webhook.test" });
  room.clock.advance(2 * minute);
  await accepted(room, one.owner, "test", { endpointId: one.endpointId });
});

test("the log is read by status, kind and time, page by page", async () => {
  const one = await somebody({ kinds: ["SHIPMENT_DELIVERED", "STOCK_OUT"] });
  receiver.answer(one.path, (response, { body }) =>
    withStatus(body.includes("stock.out") ? 500 : 204)(response, { path: "", headers: {}, body }),
  );
  for (const name of ["ship_20", "ship_21", "ship_22"]) await room.parcel(one.merchantId, name);
  await one.settled("DELIVERED", 3);
  const between = room.clock.now().toISOString();
  room.clock.advance(1000);
  await room.hear(stockOutV1, "var_1", { merchantId: one.merchantId, variantId: "var_1", available: 0 });
  const kinds = async (filter: string): Promise<string[]> =>
    (await logOf(room, one.owner, one.endpointId, `${filter}, first: 10`)).log.map(
      ({ kind }: { kind: string }) => kind,
    );
  expect(await kinds("status: PENDING")).toEqual(["STOCK_OUT"]);
  expect(await kinds("kind: SHIPMENT_DELIVERED")).toHaveLength(3);
  expect(await kinds(`from: "${between}"`)).toEqual(["STOCK_OUT"]);
  expect(await kinds(`to: "${between}", status: DELIVERED`)).toHaveLength(3);
  expect(await kinds("status: FAILED")).toEqual([]);
  const first = await logOf(room, one.owner, one.endpointId, "first: 3");
  const { hasNextPage, endCursor } = first.deliveries.pageInfo;
  const rest = await logOf(room, one.owner, one.endpointId, `first: 3, after: "${endCursor}"`);
  expect([hasNextPage, first.log.length, rest.log.length]).toEqual([true, 3, 1]);
  expect(rest.deliveries.pageInfo.hasNextPage).toBe(false);
});

test("after thirty days what was sent is forgotten, what still waits is not, and old secrets with it", async () => {
  const one = await somebody();
  await accepted(room, one.owner, "rotate", { endpointId: one.endpointId });
  await room.parcel(one.merchantId, "ship_30");
  await one.settled("DELIVERED");
  await room.parcel(one.merchantId, "ship_31");
  await one.settled("DELIVERED", 2);
  // It hangs, so that the message waits whatever the time.
  receiver.answer(one.path, () => {});
  const [kept] = await one.log();
  await accepted(room, one.owner, "replay", { deliveryId: kept.id });
  room.clock.advance(31 * day);
  await until(one.log, { done: (log: Answer["data"][]) => log.length === 1 });
  expect((await one.log())[0]).toMatchObject({ id: kept.id, status: "PENDING" });
  const secrets = await room.database
    .sql`select expires_at from endpoint_secrets where endpoint_id = ${one.endpointId}`;
  expect(secrets).toMatchObject([{ expires_at: null }]);
  const [{ lone }] = (await room.database.sql`
    select count(*)::int as lone from attempts where delivery_id not in (select id from deliveries)`) as never as [
    { lone: number },
  ];
  expect(lone).toBe(0);
});
