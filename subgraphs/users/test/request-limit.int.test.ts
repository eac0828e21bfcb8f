import { afterAll, beforeAll, expect, it } from "vitest";
import { request } from "undici";
import { startProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
beforeAll(async () => {
  // So slow that nothing flows back while the test runs.
  provider = await startProvider({
    requestRates: { PAGE: { atOnce: 3, perMinute: 1 }, TOKEN: { atOnce: 2, perMinute: 1 } },
  });
});
afterAll(() => provider.stop());

const ask = async (path: string, from: string, method: "GET" | "POST" = "GET") => {
  const { statusCode, headers, body } = await request(`${provider.origin}${path}`, {
    method,
    headers: { "x-forwarded-for": from, "content-type": "application/x-www-form-urlencoded" },
    body: method === "POST" ? "grant_type=client_credentials" : null,
  });
  return { statusCode, headers, text: await body.text() };
};
const statusesOf = async (count: number, work: () => Promise<{ readonly statusCode: number }>) =>
  (await Promise.all(Array.from({ length: count }, work)))
    .map(({ statusCode }) => statusCode)
    .toSorted((left, right) => left - right);

it("answers a network that asks for too many pages at once with a page that says when to come again", async () => {
  const statuses = await statusesOf(10, () => ask("/oauth/authorize", "198.51.100.1"));
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  const refused = await ask("/oauth/log-in/some/password", "198.51.100.1", "POST");
  expect(refused).toMatchObject({ statusCode: 429, headers: { "content-type": "text/html; charset=utf-8" } });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.text).toMatch(/Too many requests came from your network\. Try again in \d+ seconds?\./);
});

it("counts programs apart from pages, and tells them by JSON", async () => {
  const statuses = await statusesOf(5, () => ask("/oauth/token", "198.51.100.1", "POST"));
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  const refused = await ask("/oauth/token", "198.51.100.1", "POST");
  expect(JSON.parse(refused.text)).toMatchObject({ error: "temporarily_unavailable" });
  expect(refused.headers).toMatchObject({ "cache-control": "no-store", "retry-after": expect.any(String) });
});

it("lets everybody else in, and counts an IPv6 household as one", async () => {
  expect((await ask("/oauth/authorize", "198.51.100.2")).statusCode).not.toBe(429);
  const household = await Promise.all(
    Array.from({ length: 6 }, (_, index) => ask("/oauth/authorize", `2001:db8:1:2::${index}`)),
  );
  expect(household.filter(({ statusCode }) => statusCode === 429)).toHaveLength(3);
});

it("never counts keys, discovery and the look of the pages", async () => {
  for (const path of ["/.well-known/jwks.json", "/.well-known/openid-configuration", "/oauth/style.css"])
    expect(await statusesOf(5, () => ask(path, "198.51.100.1"))).toEqual([200, 200, 200, 200, 200]);
});
