import { pino } from "pino";
import { describe, expect, test } from "vitest";
import type { Cdn } from "./cdn.ts";
import { createPurger } from "./purger.ts";

/** Time that stands until it is moved, and what was told to whom in which order. */
function arrange(options: { maxTags?: number; refusals?: number } = {}) {
  let now = 0;
  let refusals = options.refusals ?? 0;
  const due: { readonly at: number; readonly work: () => void }[] = [];
  const told: string[] = [];
  const cdn: Cdn = {
    name: "test",
    maxTags: options.maxTags ?? 100,
    purge: async (tags) => {
      if (refusals-- > 0) throw new Error("refused");
      told.push(`cdn ${tags.join(" ")}`);
    },
  };
  const purger = createPurger({
    purgeOwn: async (tags) => void told.push(`own ${tags.join(" ")}`),
    cdn,
    logger: pino({ level: "silent" }),
    nowMs: () => now,
    after: (ms, work) => {
      const one = { at: now + ms, work };
      due.push(one);
      return () => void (due.includes(one) && due.splice(due.indexOf(one), 1));
    },
  });
  const pass = async (ms: number): Promise<void> => {
    const until = now + ms;
    for (;;) {
      // Whoever awaits a purge goes on in microtasks.
      await new Promise((resolve) => setImmediate(resolve));
      const [next] = due.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      due.splice(due.indexOf(next), 1);
      now = next.at;
      next.work();
    }
    now = until;
  };
  return { purger, told, pass };
}

describe("purging", () => {
  test("own caches go first, then the CDN, and once more for what was on its way", async () => {
    const { purger, told, pass } = arrange();
    const done = purger.purge(["a", "b"]);
    await pass(0);
    await done;
    expect(told).toEqual(["own a b", "cdn a b"]);
    await pass(1_000);
    expect(told.slice(2)).toEqual(["cdn a b"]);
    await pass(10_000);
    expect(told).toHaveLength(3);
  });

  test("what comes within a second goes together, each tag once", async () => {
    const { purger, told, pass } = arrange();
    void purger.purge(["a"]);
    await pass(0);
    const later = [purger.purge(["a"]), purger.purge(["b"]), purger.purge(["a", "c"])];
    await pass(999);
    expect(told.filter((line) => line.startsWith("cdn"))).toEqual(["cdn a"]);
    await pass(1);
    await Promise.all(later);
    expect(told.filter((line) => line.startsWith("cdn"))).toEqual(["cdn a", "cdn a b c"]);
    // Own caches are never kept waiting.
    expect(told.filter((line) => line.startsWith("own"))).toHaveLength(4);
  });

  test("more than the CDN takes at once is split", async () => {
    const { purger, told, pass } = arrange({ maxTags: 2 });
    const done = purger.purge(["a", "b", "c"]);
    await pass(0);
    await done;
    expect(told.slice(1)).toEqual(["cdn a b", "cdn c"]);
  });

  test("a CDN that refuses rejects who asked, and takes it the next time", async () => {
    const { purger, told, pass } = arrange({ refusals: 1 });
    const refused = purger.purge(["a"]).catch(String);
    await pass(0);
    expect(await refused).toBe("Error: refused");
    const again = purger.purge(["a"]);
    await pass(1_000);
    await again;
    expect(told).toEqual(["own a", "own a", "cdn a"]);
  });

  test("stopping tells what waits, and nothing afterwards", async () => {
    const { purger, told, pass } = arrange();
    void purger.purge(["a"]);
    await pass(0);
    const waiting = purger.purge(["b"]);
    await pass(0);
    await purger.stop();
    await waiting;
    await pass(10_000);
    expect(told.filter((line) => line.startsWith("cdn"))).toEqual(["cdn a", "cdn b"]);
  });
});
