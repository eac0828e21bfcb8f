import type { Viewer } from "@novatech/graphql/viewer";
import { until } from "@novatech/testkit/wait";
import { type ExecutionResult, parse, subscribe } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder } from "./order-events.ts";
import { person, plainWriter } from "./people.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom({ write: plainWriter().write });
});
afterAll(() => room.end());

/** A client that follows its feed, keeps what came and can hang up. */
type Follower = { readonly seen: () => readonly number[]; readonly hangUp: () => Promise<void> };

async function open(viewer: Viewer, after: number | null): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const document = parse("subscription S($after: Int) { notificationReceived(after: $after) { sequence title } }");
  const request = { requestId: "request_1", viewer, caller: null, cartToken: null, orderAccessToken: null };
  const contextValue = room.app.contextFor(request);
  return (await subscribe({ schema: room.app.schema, document, variableValues: { after }, contextValue })) as never;
}

async function follow(userId: string, after: number | null): Promise<Follower> {
  const stream = await open(person(userId), after);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const came: number[] = [];
  const reading = (async () => {
    for await (const { data } of stream)
      came.push((data as { notificationReceived: { sequence: number } }).notificationReceived.sequence);
  })();
  return {
    seen: () => came,
    hangUp: async () => {
      await stream.return(undefined);
      await reading;
    },
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_one, index) => index + 1);

test("what a person is told comes at once, in order, to each of their clients; what is another's does not", async () => {
  const clients = await Promise.all([follow("user_a", null), follow("user_a", null), follow("user_b", null)]);
  for (let index = 0; index < 5; index += 1) await placeOrder(room, `order_${index}`, "user_a");
  for (const client of clients.slice(0, 2)) await until(() => client.seen().length === 5);
  expect(clients.map((client) => client.seen())).toEqual([upTo(5), upTo(5), []]);
  await Promise.all(clients.map((client) => client.hangUp()));
});

test("whoever comes back with the last sequence misses nothing and gets nothing twice, however often the line is cut", async () => {
  const telling = (async () => {
    for (let index = 0; index < 60; index += 1) await placeOrder(room, `order_cut_${index}`, "user_cut");
  })();
  const seen: number[] = [];
  while (seen.length < 60) {
    const before = seen.length;
    const client = await follow("user_cut", seen.at(-1) ?? 0);
    // Cut after some more, wherever it is then.
    await until(() => client.seen().length > 0);
    await client.hangUp();
    seen.push(...client.seen());
    expect(seen.length).toBeGreaterThan(before);
  }
  await telling;
  expect(seen).toEqual(upTo(60));
});

test("a sequence that is not yet is refused, and so is who is not logged in", async () => {
  const said = async (viewer: Viewer, after: number) => {
    const answer = await open(viewer, after);
    return Symbol.asyncIterator in answer ? "followed" : answer.errors?.[0]?.extensions["code"];
  };
  expect(await said(person("user_none"), 1)).toBe("BAD_USER_INPUT");
  expect(await said(person("user_none"), -1)).toBe("BAD_USER_INPUT");
  expect(await said({ kind: "anonymous", scopes: [] }, 0)).toBe("UNAUTHENTICATED");
});
