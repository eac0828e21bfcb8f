import { expect, test } from "vitest";
import { withDeadline } from "./deadline.ts";

const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    const done = () => resolve((signal.reason as Error).name);
    if (signal.aborted) done();
    signal.addEventListener("abort", done);
  });

test("work is told when its time is over", async () => {
  expect(await withDeadline(1, null, untilAborted)).toBe("TimeoutError");
});

test("and when what it belongs to is over, before or meanwhile", async () => {
  const controller = new AbortController();
  const meanwhile = withDeadline(60_000, controller.signal, untilAborted);
  controller.abort();
  expect(await meanwhile).toBe("AbortError");
  expect(await withDeadline(60_000, controller.signal, untilAborted)).toBe("AbortError");
});

test("work that ends in time is not told anything afterwards", async () => {
  const parent = new AbortController();
  const signal = await withDeadline(60_000, parent.signal, async (given) => given);
  parent.abort();
  expect(signal.aborted).toBe(false);
});
