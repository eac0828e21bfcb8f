import { expect, test } from "vitest";
import { EngineUnavailableError } from "../domain/engine-unavailable.ts";
import type { SearchRequest } from "../domain/search-request.ts";
import { createEngineWithFallback } from "./engine-with-fallback.ts";
import type { SearchEngine } from "./ports.ts";

const request = {} as SearchRequest;

/** Two engines of which the first answers as `state` says, and what was told. */
function engines() {
  const state = { answers: "yes" as "yes" | "away" | "refuses", nowMs: 0 };
  const asked = { first: 0, second: 0, degraded: 0 };
  const told: unknown[] = [];
  const engine = (name: SearchEngine["name"], answer: () => Promise<void>): SearchEngine => ({
    name,
    search: async () => {
      await answer();
      return { hits: [], total: { count: name === "ELASTICSEARCH" ? 1 : 2, isExact: true }, facets: [] };
    },
    startingWith: async () => {
      await answer();
      return { productIds: [name], categoryIds: [] };
    },
  });
  const held = createEngineWithFallback(
    {
      first: engine("ELASTICSEARCH", async () => {
        asked.first += 1;
        if (state.answers === "away") throw new EngineUnavailableError("away");
        if (state.answers === "refuses") throw new Error("no such field");
      }),
      second: engine("POSTGRESQL", async () => {
        asked.second += 1;
      }),
    },
    {
      nowMs: () => state.nowMs,
      onChange: (isDegraded) => told.push(isDegraded),
      onRefused: (error) => told.push(String(error)),
    },
    { failures: 3, openMs: 5_000 },
  );
  const search = () =>
    held
      .forRequest(() => {
        asked.degraded += 1;
      })
      .search(request);
  return { state, asked, told, held, search };
}

test("the first answers as long as it can", async () => {
  const { search, asked, held } = engines();
  expect((await search()).total?.count).toBe(1);
  expect(asked).toEqual({ first: 1, second: 0, degraded: 0 });
  expect(held.name()).toBe("ELASTICSEARCH");
});

test("where the first is away the second answers, and the request is told", async () => {
  const { state, search, asked, held } = engines();
  state.answers = "away";
  expect((await search()).total?.count).toBe(2);
  expect(asked).toEqual({ first: 1, second: 1, degraded: 1 });
  expect(held.isDegraded()).toBe(false);
});

test("after three failures in a row the first is left alone, then tried by one search", async () => {
  const { state, search, asked, told, held } = engines();
  state.answers = "away";
  for (let count = 0; count < 6; count += 1) await search();
  expect(asked).toEqual({ first: 3, second: 6, degraded: 6 });
  expect(held.isDegraded()).toBe(true);
  expect(held.name()).toBe("POSTGRESQL");
  state.nowMs = 5_000;
  await Promise.all([search(), search(), search()]);
  expect(asked.first).toBe(4);
  state.nowMs = 9_999;
  await search();
  expect(asked.first).toBe(4);
  state.nowMs = 10_000;
  state.answers = "yes";
  expect((await search()).total?.count).toBe(1);
  expect(held.isDegraded()).toBe(false);
  expect((await search()).total?.count).toBe(1);
  expect(told).toEqual([true, false]);
});

test("failures that are not in a row leave it be", async () => {
  const { state, search, held } = engines();
  for (let count = 0; count < 5; count += 1) {
    state.answers = "away";
    await search();
    await search();
    state.answers = "yes";
    await search();
  }
  expect(held.isDegraded()).toBe(false);
});

test("what the first refuses the second answers, and we are told of our mistake", async () => {
  const { state, search, told, held } = engines();
  state.answers = "refuses";
  for (let count = 0; count < 5; count += 1) expect((await search()).total?.count).toBe(2);
  expect(held.isDegraded()).toBe(false);
  expect(told[0]).toBe("Error: no such field");
});
