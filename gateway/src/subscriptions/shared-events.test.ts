import { expect, test } from "vitest";
import { createEventQueue } from "./event-queue.ts";
import type { Events } from "./events.ts";
import { shareEvents } from "./shared-events.ts";

/** Events that a test pushes, how often they were asked for, and whether they were closed. */
function start() {
  const queue = createEventQueue<number>({ maxEvents: 10_000, onOverflow: () => new Error("overflow") });
  const state = { asked: 0, closed: 0, ended: 0 };
  const events: Events = {
    next: async () => {
      state.asked++;
      const { done, value } = await queue.next();
      return done === true ? null : { data: { n: value as number } };
    },
    change: () => {},
    subscribed: () => {
      throw new Error("not asked for");
    },
    close: () => {
      state.closed++;
      queue.end();
    },
  };
  const shared = shareEvents(events, () => state.ended++);
  const join = () => {
    const reader = shared.join();
    if (!reader) throw new Error("it has ended");
    return reader;
  };
  return { queue, state, shared, join };
}

const read = async (reader: { next: () => Promise<{ json: () => string } | null> }) =>
  (await reader.next())?.json() ?? null;

test("one reader alone sets the pace of its source", async () => {
  const { queue, state, join } = start();
  const reader = join();
  for (const n of [1, 2, 3]) queue.push(n);
  expect(state.asked).toBe(0);
  expect(await read(reader)).toBe('{"data":{"n":1}}');
  expect(state.asked).toBe(1);
});

test("all are given one payload, whose JSON is made once", async () => {
  const { queue, join } = start();
  const [one, two] = [join(), join()];
  queue.push(1);
  const [first, second] = await Promise.all([one.next(), two.next()]);
  expect(first).toBe(second);
  expect(first?.json()).toBe('{"data":{"n":1}}');
});

test("who is more than 256 events behind others is told so, and they go on", async () => {
  const { queue, join, shared } = start();
  const [fast, slow] = [join(), join()];
  for (let n = 0; n < 257; n++) {
    queue.push(n);
    await fast.next();
  }
  await expect(slow.next()).rejects.toThrow("More than 256 events waited");
  queue.push(1_000);
  expect(await read(fast)).toBe('{"data":{"n":1000}}');
  expect(shared.isWhole()).toBe(false);
});

test("what waits is given before the end, and the end to all; then nobody joins", async () => {
  const { queue, state, shared, join } = start();
  const [one, two] = [join(), join()];
  queue.push(1);
  queue.end();
  expect([await read(one), await read(one)]).toEqual(['{"data":{"n":1}}', null]);
  expect([await read(two), await read(two)]).toEqual(['{"data":{"n":1}}', null]);
  expect(shared.join()).toBeNull();
  expect(state).toMatchObject({ closed: 1, ended: 1 });
});

test("a failure reaches all, once", async () => {
  const { shared, join } = start();
  const [one, two] = [join(), join()];
  const waiting = [one.next(), two.next()];
  shared.fail(new Error("gone"));
  for (const next of waiting) await expect(next).rejects.toThrow("gone");
  expect(await one.next()).toBeNull();
});

test("the source is closed when the last one leaves, also one that waits", async () => {
  const { state, join } = start();
  const [one, two] = [join(), join()];
  const waiting = one.next();
  one.leave();
  expect(await waiting).toBeNull();
  expect(state.closed).toBe(0);
  two.leave();
  two.leave();
  expect(state).toMatchObject({ closed: 1, ended: 1 });
});
