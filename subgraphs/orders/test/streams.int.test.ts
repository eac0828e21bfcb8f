import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresOrderReader } from "../src/db/order-reader.ts";
import { orders as orderRows } from "../src/db/tables.ts";
import { isAnswer, openRoom, request, type RoomUnderTest } from "./room-under-test.ts";
import { authorize, type Bought, buy, commit, deliverAll, moveParcel, reserve, submit } from "./steps.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const tracking = /* GraphQL */ `
  subscription Tracking($orderId: ID!, $after: Int, $token: String) {
    orderTracking(orderId: $orderId, after: $after, accessToken: $token) {
      sequence
      entry {
        kind
        message
      }
      order {
        status
        version
        fulfilmentStatus
        merchantOrders {
          fulfilmentStatus
        }
      }
    }
  }
`;
type Tracked = { sequence: number; entry: { kind: string }; order: { status: string; version: number } };

/** Opens the stream of an order and collects what comes. `stop` cuts it. */
async function track({ orderId, accessToken }: Bought, after = 0) {
  const stream = await room.follow(tracking, { orderId, after, token: accessToken });
  if (isAnswer(stream)) throw new Error(JSON.stringify(stream.errors));
  const seen: Tracked[] = [];
  const iterator = stream as AsyncGenerator<{ data?: { orderTracking: Tracked } }>;
  const done = (async () => {
    for await (const { data } of iterator) if (data) seen.push(structuredClone(data.orderTracking));
  })();
  return {
    seen,
    done,
    sequences: () => seen.map((event) => event.sequence),
    stop: async () => {
      await iterator.return(undefined);
      await done;
    },
  };
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("a stream gives what is there, then each new entry once and in order, with the order as it is, and ends after the last", async () => {
  const bought = await buy(room);
  await commit(room, bought);
  const stream = await track(bought);
  await until(() => stream.seen.length === 2);
  await moveParcel(room, bought, "headphones", "created");
  await until(() => stream.seen.length === 3);
  for await (const step of deliverRest(bought)) expect(step).toBeUndefined();
  await stream.done;
  expect(stream.sequences()).toEqual(upTo(stream.seen.length));
  expect(stream.seen.at(-1)).toMatchObject({ entry: { kind: "ORDER_COMPLETED" }, order: { status: "COMPLETED" } });
});

/** What is told again of the first steps is known and adds nothing. */
const deliverRest = (bought: Bought) => deliverAll(room, bought);

test("`after` picks up behind what was seen; one that is negative or not there yet, and another's order, are errors", async () => {
  const bought = await buy(room);
  await commit(room, bought);
  const stream = await track(bought, 1);
  await until(() => stream.seen.length === 1);
  expect(stream.sequences()).toEqual([2]);
  await stream.stop();
  const { orderId, accessToken } = bought;
  for (const variables of [
    { orderId, after: 3, token: accessToken },
    { orderId, after: -1, token: accessToken },
    { orderId, after: 0, token: "guess" },
    { orderId, after: 0 },
    { orderId: "order_of_nobody", after: 0, token: accessToken },
  ]) {
    const answer = await room.follow(tracking, variables, request());
    expect(isAnswer(answer) && answer.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  }
});

test("cut and resumed at any point, while entries keep coming, every sequence is seen exactly once", async () => {
  const bought = await buy(room);
  const seen: number[] = [];
  const feed = (async () => {
    for await (const step of deliverAll(room, bought)) expect(step).toBeUndefined();
  })();
  // Cuts at 0 to 4 new entries, again and again until the last has come.
  for (let cut = 0, isOver = false; !isOver; cut = (cut + 3) % 5) {
    const stream = await track(bought, seen.at(-1) ?? 0);
    await until(() => stream.seen.length >= cut || stream.seen.at(-1)?.entry.kind === "ORDER_COMPLETED");
    await stream.stop();
    seen.push(...stream.sequences());
    isOver = stream.seen.at(-1)?.entry.kind === "ORDER_COMPLETED";
  }
  await feed;
  expect(seen).toEqual(upTo(seen.length));
});

test("a Redis that is emptied and started anew in the middle loses nobody an entry", async () => {
  const bought = await buy(room);
  const stream = await track(bought);
  await until(() => stream.seen.length === 1);
  await room.redis.flush();
  await commit(room, bought);
  await until(() => stream.seen.length === 2);
  await room.redis.stop();
  await moveParcel(room, bought, "headphones", "created");
  // Redis is away: the hint is lost, the look at all streams finds it.
  await room.lookUpStreams();
  await until(() => stream.seen.length === 3);
  await moveParcel(room, bought, "headphones", "packed");
  await room.redis.restart();
  // Nobody looks by hand now: the reconnect does.
  await until(() => stream.seen.length === 4);
  await moveParcel(room, bought, "headphones", "labelled");
  await until(() => stream.seen.length === 5);
  await stream.stop();
  expect(stream.sequences()).toEqual(upTo(5));
});

test("a stream opened while Redis is away gives what is there and is served by the look at all streams", async () => {
  const bought = await buy(room);
  await room.redis.stop();
  const stream = await track(bought);
  await until(() => stream.seen.length === 1);
  await commit(room, bought);
  await room.lookUpStreams();
  await until(() => stream.seen.length === 2);
  await room.redis.restart();
  await stream.stop();
  expect(stream.sequences()).toEqual([1, 2]);
});

test("a hundred streams of fifty orders are opened by a few statements, told by a few, and looked up by one", async () => {
  const orders: Bought[] = [];
  for (let count = 0; count < 50; count += 1) orders.push(await buy(room));
  const opened = await countStatements(room.database, async () => {
    const streams = await Promise.all([...orders, ...orders].map((bought) => track(bought)));
    await until(() => streams.every((stream) => stream.seen.length === 1));
    return streams;
  });
  const streams = opened.result;
  // The orders, what their timelines hold, and for the events the orders as they are, with what the query asks of them: 100 of each for who reads alone.
  expect(opened.statements.length).toBeLessThan(50);
  const { statements } = await countStatements(room.database, () => room.lookUpStreams());
  expect(statements).toHaveLength(1);
  await Promise.all(streams.map((stream) => stream.stop()));
  const nothing = await countStatements(room.database, () => room.lookUpStreams());
  expect(nothing.statements).toEqual([]);
});

test("of many places each is given what lies behind it and no more than a page, also of one order", async () => {
  const bought = await buy(room);
  await commit(room, bought);
  await moveParcel(room, bought, "headphones", "created");
  const [row] = await room.database.db.select().from(orderRows).where(eq(orderRows.id, bought.orderId));
  const key = { orderId: bought.orderId, placedMonth: row?.placedMonth ?? "" };
  const reader = createPostgresOrderReader(room.database.db);
  const other = { ...key, orderId: "order_of_nobody" };
  const pages = await reader.entriesAfter(
    [
      { ...key, sequence: 2 },
      { ...other, sequence: 0 },
      { ...key, sequence: 0 },
    ],
    2,
  );
  expect(pages.map((page) => page.map(({ sequence }) => sequence))).toEqual([[3], [], [1, 2]]);
});

test("a hint for an entry that is not there makes no stream read again and again", async () => {
  const bought = await buy(room);
  const stream = await track(bought);
  await until(() => stream.seen.length === 1);
  const { statements } = await countStatements(room.database, async () => {
    const { RedisPubSub } = await import("graphql-redis-subscriptions");
    const { Redis } = await import("ioredis");
    const pubsub = new RedisPubSub({ publisher: new Redis(room.redis.url), subscriber: new Redis(room.redis.url) });
    await pubsub.publish(`novatech:orders:order:${bought.orderId}`, 99);
    await pubsub.close();
    await commit(room, bought);
    await until(() => stream.seen.length === 2);
  });
  // The hint's one look finds nothing; the entry's finds it; beside them only the handling of the event and the order's reading.
  expect(statements.filter((text) => text.includes('from "timeline_entries"')).length).toBeLessThanOrEqual(4);
  await stream.stop();
});

const checkout = /* GraphQL */ `
  subscription Checkout($id: ID!, $token: String) {
    checkoutUpdated(attemptId: $id, accessToken: $token) {
      status
      order {
        number
      }
      failure {
        code
      }
    }
  }
`;

test("a check-out is followed to its order: the newest state counts, and the stream ends when it is decided", async () => {
  const submitted = await submit(room);
  const stream = await room.follow(checkout, { id: submitted.attemptId, token: submitted.accessToken });
  if (isAnswer(stream)) throw new Error(JSON.stringify(stream.errors));
  const iterator = stream as AsyncGenerator<{ data: { checkoutUpdated: { status: string; order: object | null } } }>;
  const next = async () => (await iterator.next()).value?.data.checkoutUpdated;
  expect(await next()).toMatchObject({ status: "RESERVING", order: null });
  await reserve(room, submitted.attemptId);
  expect(await next()).toMatchObject({ status: "AUTHORIZING" });
  await authorize(room, submitted);
  expect(await next()).toMatchObject({ status: "PLACED", order: { number: expect.stringMatching(/^N-/) } });
  expect((await iterator.next()).done).toBe(true);

  const answer = await room.follow(checkout, { id: submitted.attemptId, token: "guess" });
  expect(isAnswer(answer) && answer.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
});

test("a reader who is slow to follow a check-out is told its newest state after the one it began with", async () => {
  const submitted = await submit(room);
  const stream = await room.follow(checkout, { id: submitted.attemptId, token: submitted.accessToken });
  if (isAnswer(stream)) throw new Error(JSON.stringify(stream.errors));
  await reserve(room, submitted.attemptId);
  await authorize(room, submitted);
  const states: string[] = [];
  for await (const { data } of stream as AsyncGenerator<{ data: { checkoutUpdated: { status: string } } }>)
    states.push(data.checkoutUpdated.status);
  expect(states).toEqual(["RESERVING", "PLACED"]);
});
