import { expect, test } from "vitest";
import { told } from "../test/order-told.ts";
import { EventTooLargeError, toLanes } from "./sns-batches.ts";

const limits = { maxBytes: 262_144, attempt: "first" };
const versions = (order: string, count: number) => Array.from({ length: count }, (_, at) => told(order, at + 1));

test("few events of a topic are one request", () => {
  const [lane, ...others] = toLanes([told("a", 1), told("b", 1), told("a", 2)], limits);
  expect(others).toEqual([]);
  expect(lane?.batches.map((batch) => batch.map((entry) => entry.MessageGroupId))).toEqual([["a", "b", "a"]]);
});

test("topics are sent beside one another", () => {
  const events = [told("a", 1), told("a", 1, { topic: "orders.checkout" })];
  expect(toLanes(events, limits).map((lane) => lane.topic)).toEqual(["orders.order", "orders.checkout"]);
});

test("of many events each aggregate's stay in one lane, in order, ten to a request at most", () => {
  const orders = ["a", "b", "c", "d", "e", "f"];
  const lanes = toLanes(
    orders.flatMap((order) => versions(order, 15)),
    limits,
  );
  expect(lanes.length).toBeGreaterThan(1);
  for (const { batches } of lanes) for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(10);
  const sent = lanes.map(({ batches }) =>
    batches.flat().map((entry) => JSON.parse(entry.Message) as { subject: string; aggregateversion: number }),
  );
  for (const order of orders) {
    const carrying = sent.filter((lane) => lane.some((event) => event.subject === order));
    expect(carrying).toHaveLength(1);
    const inOrder = carrying[0]?.filter((event) => event.subject === order).map((event) => event.aggregateversion);
    expect(inOrder).toEqual(versions(order, 15).map((event) => event.aggregateversion));
  }
});

test("a request is filled by bytes, not by characters", () => {
  const event = (version: number) => told("a", version, { data: { name: "ü".repeat(500) } });
  const bytes = Buffer.byteLength(JSON.stringify(event(1)));
  const [lane] = toLanes([event(1), event(2), event(3)], { ...limits, maxBytes: bytes * 2 });
  expect(lane?.batches.map((batch) => batch.length)).toEqual([2, 1]);
});

test("an event that is too large is named, with what can be done, and nothing is sent", () => {
  const large = told("ord_7", 3, { data: { text: "x".repeat(3000) } });
  const cut = () => toLanes([told("a", 1), large], { ...limits, maxBytes: 2048 });
  expect(cut).toThrow(EventTooLargeError);
  expect(cut).toThrow(/order\.told\.v1 ord_7-3 of orders\.order ord_7 has \d{4} bytes.*2048.*EVENTS_MAX_BYTES/);
});

test("characters that SQS refuses travel escaped and arrive as they were", () => {
  const event = told("a", 1, { data: { text: "a\uFFFF\uFFFE\u0001b" } });
  const [lane] = toLanes([event], limits);
  const body = lane?.batches[0]?.[0]?.Message ?? "";
  expect(body).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(body)).toEqual(event);
});
