import { setImmediate } from "node:timers/promises";
import { fixedClock } from "@novatech/testkit/clock";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Admission, createAdmission, type Place } from "./admission.ts";

const open = (maxInFlight = 3) => {
  const clock = fixedClock("2026-01-05T09:00:00Z");
  return { clock, door: createAdmission({ maxInFlight, clock }) };
};
const isPlace = (answer: Awaited<ReturnType<Admission["enter"]>>): answer is Place => "leave" in answer;
const enter = async (door: Admission): Promise<Place> => {
  const answer = await door.enter();
  if (!isPlace(answer)) throw new Error("refused");
  return answer;
};

test("what is counted and what was let in since make the limit", async () => {
  const { door } = open();
  door.beginCount()?.done(1);
  (await enter(door)).leave(true);
  await enter(door);
  expect(await door.enter()).toEqual({ pollAfterMs: 1000 });
});

test("who writes nothing gives the place back, who writes keeps it until the next count", async () => {
  const { clock, door } = open(1);
  door.beginCount()?.done(0);
  (await enter(door)).leave(false);
  (await enter(door)).leave(true);
  expect(isPlace(await door.enter())).toBe(false);
  clock.advance(250);
  door.beginCount()?.done(0);
  expect(isPlace(await door.enter())).toBe(true);
});

test("it is counted once in 250 ms, by one at a time; a count that failed is begun again", () => {
  const { clock, door } = open();
  const first = door.beginCount();
  expect(door.beginCount()).toBeNull();
  first?.failed();
  door.beginCount()?.done(0);
  clock.advance(249);
  expect(door.beginCount()).toBeNull();
  clock.advance(1);
  expect(door.beginCount()).not.toBeNull();
});

test("before the first count nobody is let in", async () => {
  const { door } = open();
  const count = door.beginCount();
  const waiting = door.enter();
  count?.done(3);
  expect(isPlace(await waiting)).toBe(false);
});

test("who was let in before a count and writes after it is not forgotten by it", async () => {
  const { clock, door } = open(1);
  door.beginCount()?.done(0);
  const slow = await enter(door);
  clock.advance(250);
  door.beginCount()?.done(0);
  expect(isPlace(await door.enter())).toBe(false);
  slow.leave(false);
  expect(isPlace(await door.enter())).toBe(true);
});

test("the refused come again when the rate of decisions should have freed their place, within limits", async () => {
  const { clock, door } = open(10);
  door.beginCount()?.done(10);
  clock.advance(1000);
  // 4 decided in a second, and 4 that nobody took: 4 per second.
  door.beginCount()?.done(6);
  for (let count = 0; count < 4; count += 1) (await enter(door)).leave(true);
  const answers = [];
  for (let count = 0; count < 50; count += 1) answers.push(await door.enter());
  expect(answers[0]).toEqual({ pollAfterMs: 500 });
  expect(answers[3]).toEqual({ pollAfterMs: 1000 });
  expect(answers[7]).toEqual({ pollAfterMs: 2000 });
  expect(answers[49]).toEqual({ pollAfterMs: 10_000 });
});

test("where nothing is decided the refused come in ten seconds", async () => {
  const { clock, door } = open(1);
  door.beginCount()?.done(1);
  clock.advance(250);
  door.beginCount()?.done(1);
  expect(await door.enter()).toEqual({ pollAfterMs: 10_000 });
});

test("in whatever order places are taken, written, decided and counted, one process never exceeds the limit", async () => {
  const step = fc.constantFrom("enter", "write", "giveUp", "decide", "beginCount", "readCount", "endCount");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), async (steps, limit) => {
      const { clock, door } = open(limit);
      door.beginCount()?.done(0);
      const inside: Place[] = [];
      let written = 0;
      let count: ReturnType<Admission["beginCount"]> = null;
      let read: number | null = null;
      for (const what of steps) {
        clock.advance(100);
        // Who is let in may have to wait for a count first.
        if (what === "enter") void door.enter().then((answer) => isPlace(answer) && inside.push(answer));
        // The row is there before the place is left: a count may see it or not.
        if (what === "write" && inside.length > 0) {
          written += 1;
          inside.shift()?.leave(true);
        }
        if (what === "giveUp") inside.shift()?.leave(false);
        if (what === "decide") written = Math.max(0, written - 1);
        if (what === "beginCount") count ??= door.beginCount();
        if (what === "readCount" && count !== null) read = written;
        if (what === "endCount" && count !== null && read !== null) {
          count.done(read);
          [count, read] = [null, null];
        }
        await setImmediate();
        expect(written + inside.length).toBeLessThanOrEqual(limit);
      }
    }),
  );
});
