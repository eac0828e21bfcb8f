import { expect, test } from "vitest";
import { createEventQueue } from "./event-queue.ts";

const queueOf = (maxEvents: number, onReturn?: () => void) =>
  createEventQueue<number>({
    maxEvents,
    onOverflow: () => new Error("too many"),
    ...(onReturn ? { onReturn } : {}),
  });

test("events come in order, before and after somebody waits for them", async () => {
  const queue = queueOf(10);
  queue.push(1);
  queue.push(2);
  expect([(await queue.next()).value, (await queue.next()).value]).toEqual([1, 2]);
  const waiting = queue.next();
  queue.push(3);
  expect((await waiting).value).toBe(3);
});

test("what was pushed before the end is still delivered, then the error, then nothing", async () => {
  const queue = queueOf(10);
  queue.push(1);
  queue.end(new Error("gone"));
  queue.push(2);
  expect((await queue.next()).value).toBe(1);
  await expect(queue.next()).rejects.toThrow("gone");
  expect((await queue.next()).done).toBe(true);
});

test("one event too many ends it, and nothing of it is kept", async () => {
  const queue = queueOf(2);
  for (const event of [1, 2, 3, 4]) queue.push(event);
  await expect(queue.next()).rejects.toThrow("too many");
});

test("a consumer that leaves while waiting is let go, and the source is told", async () => {
  let left = 0;
  const queue = queueOf(2, () => left++);
  const waiting = queue.next();
  await queue.return?.();
  expect((await waiting).done).toBe(true);
  expect(left).toBe(1);
});
