import { createHmac } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { held, parcelRow, untilItIs } from "./other-rooms.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

const secret = "the carrier's secret, long enough for it";
let room: RoomUnderTest;
const http = Fastify();
beforeAll(async () => {
  room = await startRoom({ carrierWebhookSecrets: new Map([["parcelway", secret]]) });
  const { routes } = room.observed();
  // As the shop does it: a scope of the gateway's server, whose own JSON parser stands outside.
  await http.register(async (scope) => routes?.(scope));
});
afterAll(async () => {
  await http.close();
  await room.stop();
});

type Call = {
  readonly eventId: string;
  readonly trackingNumber: string;
  readonly status: string;
  readonly occurredAt: Date;
  readonly location?: object;
};
const send = async (
  call: Call | string,
  { signedWith = secret, ageSeconds = 0, carrier = "parcelway", body = null as string | null } = {},
) => {
  const payload = typeof call === "string" ? call : JSON.stringify(call);
  const t = Math.floor(room.clock.now().getTime() / 1000) - ageSeconds;
  const v1 = createHmac("sha256", signedWith).update(`${t}.${payload}`).digest("hex");
  const headers = { "content-type": "application/json", "x-carrier-signature": `t=${t},v1=${v1}` };
  const answer = await http.inject({
    method: "POST",
    url: `/webhooks/carrier/${carrier}`,
    headers,
    payload: body ?? payload,
  });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

/** A parcel with a label; the simulator stands still while the clock does. */
async function labelled(n: number) {
  const order = anOrder(n);
  await placed(room, order);
  await committed(room, order);
  const id = (await parcelsOf(room, order.orderId))[0]?.id ?? "";
  await untilItIs(room, id, "LABEL_PURCHASED");
  const trackingNumber = (await parcelRow(room, id)).tracking_number ?? "";
  const start = room.clock.now().getTime();
  const scan = (eventId: string, status: string, minute: number): Call => ({
    eventId: `${n}_${eventId}`,
    trackingNumber,
    status,
    occurredAt: new Date(start + minute * 1000),
    location: { city: "Leipzig", countryCode: "DE" },
  });
  return { order, id, scan };
}
const seen = (id: string) => room.database.sql<{ sequence: number; status: string; location: string | null }[]>`
  select sequence, status, location from tracking_events where shipment_id = ${id} order by sequence`;

test("a call that is not the carrier's is refused with the reason, and nothing is written", async () => {
  const { id, scan } = await labelled(1);
  const call = scan("a", "IN_TRANSIT", 0);
  expect(await send(call, { signedWith: "another secret" })).toMatchObject({
    status: 400,
    body: { error: "not_accepted" },
  });
  expect(await send(call, { body: JSON.stringify({ ...call, status: "LOST" }) })).toMatchObject({ status: 400 });
  for (const ageSeconds of [301, -301])
    expect(await send(call, { ageSeconds })).toMatchObject({
      status: 400,
      body: { error_description: expect.stringMatching(/more than 300 s ago/) },
    });
  expect(await send("no JSON")).toMatchObject({
    status: 400,
    body: { error_description: expect.stringMatching(/not right/) },
  });
  expect(await send({ ...call, status: "EATEN" })).toMatchObject({ status: 400 });
  expect(await send(call, { carrier: "swiftline" })).toMatchObject({ status: 404, body: { error: "unknown_carrier" } });
  expect(await send({ ...call, trackingNumber: "PA-unknown" })).toMatchObject({
    status: 404,
    body: { error: "unknown_parcel" },
  });
  const unsigned = await http.inject({ method: "POST", url: "/webhooks/carrier/parcelway", payload: call });
  expect(unsigned.statusCode).toBe(400);
  expect(await parcelRow(room, id)).toMatchObject({ status: "LABEL_PURCHASED" });
});

test("a scan of a parcel nobody handed over says that it left; told twice it is written once", async () => {
  const { id, scan } = await labelled(2);
  const call = scan("a", "IN_TRANSIT", 0);
  expect(await send(call)).toEqual({ status: 200, body: { received: true, alreadyProcessed: false } });
  expect(await send(call)).toEqual({ status: 200, body: { received: true, alreadyProcessed: true } });
  expect((await room.told(id)).slice(-2)).toEqual(["shipment.handed_over.v1", "shipment.in_transit.v1"]);
  expect((await seen(id)).at(-1)).toMatchObject({ sequence: 5, status: "IN_TRANSIT", location: "Leipzig, DE" });
});

test("out of order and many at once: each is written once, without a gap, and nothing moves back", async () => {
  const { id, scan } = await labelled(3);
  const scans = [
    scan("out", "OUT_FOR_DELIVERY", 4),
    scan("late", "DELAYED", 3),
    scan("first", "IN_TRANSIT", 1),
    scan("second", "IN_TRANSIT", 2),
    scan("there", "DELIVERED", 5),
  ];
  const answers = await Promise.all([...scans, ...scans].map((call) => send(call)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answers.filter(({ body }) => body["alreadyProcessed"] === true)).toHaveLength(scans.length);
  expect(await parcelRow(room, id)).toMatchObject({ status: "DELIVERED" });
  const events = await seen(id);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, place) => place + 1));
  expect(events).toHaveLength(4 + scans.length);
  const told = await room.told(id);
  expect(told.at(-1)).toBe("shipment.delivered.v1");
  expect(told.filter((type) => type === "shipment.delivered.v1")).toHaveLength(1);
  // Where the buyer lives is no place to write down.
  expect(events.find(({ status }) => status === "DELIVERED")?.location).toBeNull();
});

test("what the carrier has has left, also when its order is held", async () => {
  const { order, id, scan } = await labelled(4);
  await held(room, order);
  expect(await send(scan("a", "HANDED_OVER", 0))).toMatchObject({ status: 200 });
  expect(await parcelRow(room, id)).toMatchObject({ status: "HANDED_OVER" });
});
