import { expect, test } from "vitest";
import { createSignal } from "./signal.ts";

test("a signal raised while nobody waits ends the next wait at once, and only that one", async () => {
  const signal = createSignal();
  signal.raise();
  signal.raise();
  await signal.wait(600_000);
  let woken = false;
  const second = signal.wait(600_000).then(() => {
    woken = true;
  });
  await Promise.resolve();
  expect(woken).toBe(false);
  signal.raise();
  await second;
});

test("a wait of no time ends by itself", async () => {
  await expect(createSignal().wait(0)).resolves.toBeUndefined();
});
