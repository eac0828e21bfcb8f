import { expect, test } from "vitest";
import { EngineUnavailableError } from "../domain/engine-unavailable.ts";
import type { DocumentChange } from "./index-ports.ts";
import { rebuildIndex, type RebuildPorts } from "./rebuild-index.ts";

const changes = Array.from({ length: 20 }, (_, index): DocumentChange => ({
  productId: `prod_${index + 10}`,
  revision: BigInt(index),
  document: null,
}));

/** A store of twenty documents, and an index that takes what `take` lets it; `written` are the sizes of what was brought. */
function ports(take: (size: number, attempt: number) => void) {
  const written: number[] = [];
  const pauses: number[] = [];
  const published: string[] = [];
  let attempt = 0;
  const held: RebuildPorts = {
    documents: {
      shownAfter: async (after, limit) => changes.filter(({ productId }) => productId > (after ?? "")).slice(0, limit),
      shownCount: async () => changes.length,
      state: async () => ({ building: null, rebuiltAt: null, comparedAt: null, driftCount: null }),
      noteBuilding: async () => {},
      noteRebuilt: async () => {},
    },
    index: {
      write: async (_indexes, brought) => {
        attempt += 1;
        take(brought.length, attempt);
        written.push(brought.length);
        return [];
      },
      isUsable: async () => true,
      create: async () => "index",
      publish: async (index) => {
        published.push(index);
      },
      removeOthers: async () => 0,
    },
    now: () => new Date("2026-03-01T09:00:00Z"),
    pause: async (ms) => {
      pauses.push(ms);
    },
  };
  return { held, written, pauses, published };
}

test("an index with too much to do is given less at once, and more again", async () => {
  const { held, written, pauses, published } = ports((size) => {
    if (size > 3) throw new EngineUnavailableError("too much", { isBusy: true });
  });
  expect(await rebuildIndex(held, { batchSize: 10 })).toMatchObject({ count: 20, isDone: true });
  expect(written.reduce((sum, size) => sum + size, 0)).toBe(20);
  expect(Math.max(...written)).toBe(3);
  expect(pauses.slice(0, 2)).toEqual([250, 500]);
  expect(published).toEqual(["index"]);
});

test("an index that is away for a moment is waited for", async () => {
  const { held, written, pauses } = ports((_size, attempt) => {
    if (attempt > 1 && attempt < 5) throw new EngineUnavailableError("away");
  });
  expect(await rebuildIndex(held, { batchSize: 10 })).toMatchObject({ count: 20, isDone: true });
  expect(written).toEqual([10, 10]);
  expect(pauses).toEqual([250, 500, 1000]);
});

test("an index that stays away is not published", async () => {
  const { held, published, pauses } = ports(() => {
    throw new EngineUnavailableError("away");
  });
  await expect(rebuildIndex(held)).rejects.toThrow(EngineUnavailableError);
  expect(published).toEqual([]);
  expect(pauses).toHaveLength(13);
});
