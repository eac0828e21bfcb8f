import { expect, test } from "vitest";
import { createBulkhead } from "./bulkhead.ts";

const never = new AbortController().signal;

test("so many go at once, the next wait in the order they came, more are refused", async () => {
  const bulkhead = createBulkhead({ maxConcurrent: 1, maxQueued: 2 });
  expect(bulkhead.enter(never)).toBe(true);
  const order: string[] = [];
  const first = Promise.resolve(bulkhead.enter(never)).then((isIn) => order.push(`first ${isIn}`));
  const second = Promise.resolve(bulkhead.enter(never)).then((isIn) => order.push(`second ${isIn}`));
  expect(bulkhead.enter(never)).toBe(false);
  bulkhead.leave();
  await first;
  expect(order).toEqual(["first true"]);
  bulkhead.leave();
  await second;
  expect(order).toEqual(["first true", "second true"]);
  bulkhead.leave();
  expect(bulkhead.enter(never)).toBe(true);
});

test("who leaves while waiting takes no place", async () => {
  const bulkhead = createBulkhead({ maxConcurrent: 1, maxQueued: 1 });
  expect(bulkhead.enter(never)).toBe(true);
  const client = new AbortController();
  const waiting = bulkhead.enter(client.signal);
  client.abort();
  expect(await waiting).toBe(false);
  bulkhead.leave();
  expect(bulkhead.enter(never)).toBe(true);
});
