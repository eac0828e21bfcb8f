import { expect, test } from "vitest";
import { backoffMs, defaultRetry, isRetryableStatus, pause } from "./retry.ts";

test("the wait is a random part of a time that doubles", () => {
  expect([0, 1, 2].map((retry) => backoffMs(defaultRetry, retry, 1))).toEqual([25, 50, 100]);
  expect(backoffMs(defaultRetry, 0, 0.5)).toBe(12.5);
});

test("a proxy that reached nobody is asked again; a subgraph that failed is not", () => {
  expect([500, 502, 503, 504, 429].filter(isRetryableStatus)).toEqual([502, 503, 504]);
});

test("a wait ends when nobody waits any more", async () => {
  const client = new AbortController();
  const waiting = pause(60_000, client.signal);
  client.abort();
  await waiting;
  await pause(60_000, client.signal);
  expect(client.signal.aborted).toBe(true);
});
