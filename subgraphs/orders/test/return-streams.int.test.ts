import { staffScopes } from "@novatech/graphql/permissions";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documents, linesOf, newKey, returnSteps } from "./after-steps.ts";
import { isAnswer, openRoom, request, type RoomUnderTest, userViewer } from "./room-under-test.ts";
import { buy, deliverAll } from "./steps.ts";

let room: RoomUnderTest;
const ada = request({ viewer: userViewer("user_ada") });
const staff = request({ viewer: userViewer("user_staff", { scopes: staffScopes }) });

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const tracking = `subscription ($orderId: ID!, $after: Int) { orderTracking(orderId: $orderId, after: $after) { entry { kind } } }`;

async function track(orderId: string, after: number) {
  const stream = await room.follow(tracking, { orderId, after }, ada);
  if (isAnswer(stream)) throw new Error(JSON.stringify(stream.errors));
  const kinds: string[] = [];
  const iterator = stream as AsyncGenerator<{ data?: { orderTracking: { entry: { kind: string } } } }>;
  const done = (async () => {
    for await (const { data } of iterator) if (data) kinds.push(data.orderTracking.entry.kind);
  })();
  return { kinds, done };
}

test("after a complete order a return is followed by subscribing again, until it is settled; who has seen the last entry is not kept waiting", async () => {
  const bought = await buy(room, ada, { customerId: "user_ada" });
  for await (const _ of deliverAll(room, bought));
  const { orderId } = bought;
  await (
    await track(orderId, 19)
  ).done;

  const { headphones } = await linesOf(room, bought);
  const lines = [{ lineId: headphones.id, quantity: 1, reason: "OTHER" }];
  const wish = { orderId, lines, wanted: "REFUND", idempotencyKey: newKey() };
  const { data } = await room.graph(documents.requestReturn, ada, { input: wish });
  const [late, whole] = [await track(orderId, 19), await track(orderId, 0)];
  await until(() => late.kinds.length === 1 && whole.kinds.length === 20);
  expect(late.kinds).toEqual(["RETURN_REQUESTED"]);

  const returnId: string = data.returnRequest.returns[0].id;
  await room.graph(returnSteps.decline, staff, { input: { returnId, idempotencyKey: newKey() } });
  await Promise.all([late.done, whole.done]);
  expect(late.kinds).toEqual(["RETURN_REQUESTED", "RETURN_DECLINED"]);
  expect(whole.kinds.slice(-3)).toEqual(["ORDER_COMPLETED", "RETURN_REQUESTED", "RETURN_DECLINED"]);
});
