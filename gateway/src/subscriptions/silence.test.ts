import { expect, test } from "vitest";
import { createSilence } from "./silence.ts";

const patienceMs = 50;

/** Lets every timer that is due within `patienceMs` fire in one turn of the event loop, as after a time in which it was busy, and what that brought about happen. */
async function beBusy(): Promise<void> {
  const until = performance.now() + patienceMs + 5;
  while (performance.now() < until);
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

function watch() {
  const seen = { silent: 0 };
  return { seen, ...createSilence(patienceMs, () => seen.silent++) };
}

test("who never answers is silent, once", async () => {
  const { seen, asked } = watch();
  asked();
  await beBusy();
  expect(seen.silent).toBe(1);
});

test("an answered question is no silence when the next one is asked in the turn in which its time is over", async () => {
  const { seen, asked, heard } = watch();
  asked();
  heard();
  setTimeout(asked, patienceMs);
  await beBusy();
  expect(seen.silent).toBe(0);
  await beBusy();
  expect(seen.silent).toBe(1);
});

test("what came while we were busy counts", async () => {
  const { seen, asked, heard } = watch();
  asked();
  // Timers of the same turn come before it.
  setTimeout(heard, patienceMs);
  await beBusy();
  expect(seen.silent).toBe(0);
});

test("nothing is silent that was closed", async () => {
  const { seen, asked, stop } = watch();
  asked();
  stop();
  await beBusy();
  expect(seen.silent).toBe(0);
});
