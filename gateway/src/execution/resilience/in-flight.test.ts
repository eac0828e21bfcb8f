import { expect, test } from "vitest";
import { createInFlight } from "./in-flight.ts";

const never = new AbortController().signal;

test("equal work under way is done once, different work and later work again", async () => {
  const inFlight = createInFlight<string>();
  let done = 0;
  const work = async () => `answer ${++done}`;
  const left = () => "left";
  const together = await Promise.all([
    inFlight.share("a", never, work, left),
    inFlight.share("a", never, work, left),
    inFlight.share("b", never, work, left),
  ]);
  expect(together).toEqual(["answer 1", "answer 1", "answer 2"]);
  expect(await inFlight.share("a", never, work, left)).toBe("answer 3");
});

test("the first may leave without taking the answer from the others", async () => {
  const inFlight = createInFlight<string>();
  const { promise, resolve } = Promise.withResolvers<string>();
  let seen: AbortSignal | undefined;
  const work = (signal: AbortSignal) => {
    seen = signal;
    return promise;
  };
  const first = new AbortController();
  const one = inFlight.share("a", first.signal, work, () => "left");
  const other = inFlight.share("a", never, work, () => "left");
  first.abort();
  expect(await one).toBe("left");
  expect(seen?.aborted).toBe(false);
  resolve("answer");
  expect(await other).toBe("answer");
});

test("when all have left the work is told, and nobody joins it any more", async () => {
  const inFlight = createInFlight<string>();
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>(() => {});
  };
  const client = new AbortController();
  const one = inFlight.share("a", client.signal, work, () => "left");
  client.abort();
  expect(await one).toBe("left");
  expect(signals[0]?.aborted).toBe(true);
  void inFlight.share("a", never, work, () => "left");
  expect(signals).toHaveLength(2);
});
