import { expect, test } from "vitest";
import { keepRunning } from "./keep-running.ts";

/** Something that ends and starts as a test says. */
function puppet(failures: number) {
  const said: string[] = [];
  const starts: number[] = [];
  let left = failures;
  let end = Promise.withResolvers<string>();
  let changed = Promise.withResolvers<void>();
  const kept = keepRunning({
    name: "orders",
    ended: () => end.promise,
    start: async () => {
      starts.push(starts.length + 1);
      end = Promise.withResolvers<string>();
      left -= 1;
      if (left >= 0) throw new Error("the port is taken");
    },
    say: (line) => said.push(line),
    onChange: () => changed.resolve(),
  });
  return {
    kept,
    said,
    starts,
    /** Ends it; resolves when it runs again. */
    end: async (how: string) => {
      changed = Promise.withResolvers<void>();
      end.resolve(how);
      await changed.promise;
    },
    endForGood: (how: string) => end.resolve(how),
  };
}

test("what ends is started again, as often as it ends, and each end is said", async () => {
  const one = puppet(0);
  await one.end("SIGKILL");
  await one.end("exit code 1");
  expect(one.starts).toEqual([1, 2]);
  expect(one.said).toEqual([
    "orders ended (SIGKILL): starting it again",
    "orders runs again",
    "orders ended (exit code 1): starting it again",
    "orders runs again",
  ]);
  await one.kept.release();
});

test("a start that fails is tried again, and why it failed is said", async () => {
  const one = puppet(2);
  await one.end("SIGKILL");
  expect(one.starts).toEqual([1, 2, 3]);
  expect(one.said).toContain("orders did not start, next try in 100 ms: the port is taken");
  expect(one.said).toContain("orders did not start, next try in 200 ms: the port is taken");
  await one.kept.release();
});

test("what was released may end", async () => {
  const one = puppet(0);
  await one.kept.release();
  one.endForGood("SIGTERM");
  await Promise.resolve();
  expect(one.starts).toEqual([]);
  expect(one.said).toEqual([]);
});
